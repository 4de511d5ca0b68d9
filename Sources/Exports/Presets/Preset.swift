/// The layouts of responsibility matrices that compliance programmes ask for.

import Responsibility

package enum Preset: String, Sendable, Hashable, CaseIterable {
  /// FedRAMP's customer responsibility matrix.
  case fedRAMP = "fedramp-crm"
  /// The ownership columns of the Cloud Security Alliance's CAIQ, version 4.
  case caiq = "csa-caiq"
  /// Who meets which requirement of PCI DSS, as its requirement 12.8.5 asks.
  case pci = "pci-12.8.5"

  /// The framework whose controls are listed.
  var frameworkName: String {
    switch self {
    case .fedRAMP: "NIST SP 800-53"
    case .caiq: "the CSA Cloud Controls Matrix"
    case .pci: "PCI DSS"
    }
  }

  /// Whether `framework` is the one that the programme is about, by its name or id.
  func lists(_ framework: Framework) -> Bool {
    let marks =
      switch self {
      case .fedRAMP: ["800-53", "fedramp"]
      case .caiq: ["ccm", "caiq", "cloud controls matrix", "cloud-controls-matrix"]
      case .pci: ["pci"]
      }
    let names = [framework.id.rawValue, framework.name].map { $0.lowercased() }
    return marks.contains { mark in names.contains { $0.contains(mark) } }
  }

  var headers: [String] {
    switch self {
    case .fedRAMP:
      [
        "Control ID", "Can Be Inherited from CSP",
        "Specific Inheritance and Customer Agency/CSP Responsibilities",
      ]
    case .caiq:
      [
        "CCM Control ID", "CCM Control Title", "CSP CAIQ Answer", "SSRM Control Ownership",
        "CSP Implementation Description", "CSC Responsibilities",
      ]
    case .pci:
      [
        "PCI DSS Requirement", "Title", "Responsibility", "Provider's Responsibilities",
        "Entity's Responsibilities", "Remarks",
      ]
    }
  }

  /// In letters.
  var widths: [Int] {
    switch self {
    case .fedRAMP: [20, 16, 100]
    case .caiq: [18, 36, 12, 28, 60, 60]
    case .pci: [18, 36, 16, 60, 60, 50]
    }
  }
}

/// Who owns what stands behind a control.
enum ControlOwnership: Hashable {
  case sides(Set<Side>)
  case notApplicable
  /// Nobody is responsible, or no source says who.
  case unknown
}

extension Preset {
  /// The value for an ownership; empty where the programme has none.
  func value(_ ownership: ControlOwnership) -> String {
    switch (self, ownership) {
    case (.caiq, .notApplicable): "N/A"
    case (_, .notApplicable), (_, .unknown): ""
    case (.fedRAMP, .sides(let sides)): Self.inheritance(sides)
    case (.caiq, .sides(let sides)): Self.ssrm(sides)
    case (.pci, .sides(let sides)): Self.responsibility(sides)
    }
  }

  private static func inheritance(_ sides: Set<Side>) -> String {
    if sides == [.provider] { return "Yes" }
    if sides.contains(.provider) { return "Partial" }
    return sides.contains(.customer) ? "No" : ""
  }

  private static func ssrm(_ sides: Set<Side>) -> String {
    if sides == [.provider] { return "CSP-owned" }
    if sides == [.customer] { return "CSC-owned" }
    if sides == [.thirdParty] { return "3rd-party outsourced" }
    if sides.isSuperset(of: [.provider, .customer]) { return "Shared CSP and CSC" }
    return sides == [.provider, .thirdParty] ? "Shared CSP and 3rd-party" : ""
  }

  private static func responsibility(_ sides: Set<Side>) -> String {
    if sides.isSuperset(of: [.provider, .customer]) { return "Shared" }
    if sides.contains(.provider) { return "Provider" }
    return sides.contains(.customer) ? "Entity" : ""
  }

  /// Whether the value leaves out that a third party owns something too.
  func hidesThirdParty(_ sides: Set<Side>) -> Bool {
    guard sides.contains(.thirdParty) else { return false }
    return self != .caiq || sides.contains(.customer)
  }
}
