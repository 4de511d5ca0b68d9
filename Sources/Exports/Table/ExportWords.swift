/// The words that exports print of their own, in one place, so that a site can replace them.

import Responsibility

/// Words and sentence patterns; `{name}` stands for what is filled in.
package struct ExportWords: Sendable, Hashable {
  package var layer = "Layer"
  package var responsibility = "Responsibility"
  package var who = "Who"
  package var duties = "What each does"
  package var basis = "Where it comes from"

  package var wholeCaption = "Who does what on each cluster type"
  package var typeCaption = "Who does what on {clusterType}"
  package var condition = "If {condition}: {what}"
  package var conditionRemark = "{condition}: if {clause}."
  package var role = "{party}: {role}"
  package var supporting = "{party}: supports"
  package var area = "{area}: {what}"
  package var dutyAreas = "[{areas}] {duty}"
  package var prerequisite = "Needs: {what}"
  package var paidPrerequisite = "Needs, at extra cost: {what}"
  package var layerSeparator = " › "
  package var footnoteMark = "Footnote {number}"
  package var footnoteRemark = "Footnote {number}: {text}"
  package var supported = "Supported"
  package var bestEffort = "Best-effort support"
  package var unsupported = "Unsupported"
  package var preconfigured = "Set by the provider and fixed."
  package var changeable = "Set at first, and can be changed."
  package var optional = "Off unless it is chosen."
  package var meaning = "{label}: {meaning}"
  package var notStated = "no source says who is responsible."
  package var nobody = "it is known that nobody is responsible."
  package var notApplicable = "it cannot arise there."
  package var listSeparator = ", "
  package var duty = "{party}: {duty}"
  package var phase = "({phase}) {duty}"
  package var deadline = "{duty} Deadline: {deadline}"
  package var step = "{number}. {step}"
  package var steps = "{duty} Steps: {steps}"
  package var hazard = "{duty} Hazard: {hazard}"
  package var note = "Note: {note}"

  package var stated = "Stated"
  package var silent = "Not mentioned in the source"
  package var inferred = "Inferred"
  package var decided = "Decided here"
  package var because = "Because: {because}"
  package var inherited = "Inherited from {clusterType}"
  package var source = "Source: {source}"
  package var undated = "undated"
  package var asOf = "Facts as of {date}."
  package var origin = "From {title}"

  package var matrixSheet = "Matrix"
  package var sourcesSheet = "Sources"
  package var legendSheet = "Legend"
  package var sourceID = "ID"
  package var publisher = "Publisher"
  package var title = "Title"
  package var date = "Date"
  package var address = "Address"

  package init() {}

  package static let english = ExportWords()

  func support(_ support: Support) -> String {
    switch support {
    case .supported: supported
    case .bestEffort: bestEffort
    case .unsupported: unsupported
    }
  }

  func changeability(_ changeability: Changeability) -> String {
    switch changeability {
    case .preconfigured: preconfigured
    case .default: changeable
    case .optional: optional
    }
  }
}

extension String {
  /// This pattern with each `{name}` replaced; what is filled in is not searched again.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
