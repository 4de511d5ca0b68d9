/// Every rule that Demarc holds an author's files and the finished site to.

/// A rule: its id is printed with each problem, and is the anchor of its documentation.
package enum Rule: String, Sendable, Hashable, CaseIterable {
  // Files
  case unreadableFile = "unreadable-file"
  case specialFile = "special-file"
  case badSymlink = "bad-symlink"
  case fileName = "file-name"
  case fileLimit = "file-limit"

  // YAML
  case yamlSyntax = "yaml-syntax"
  case yamlUnsupported = "yaml-unsupported"
  case yamlLimit = "yaml-limit"
  case invalidText = "invalid-text"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongValue = "wrong-value"
  case invalidID = "invalid-id"

  // The responsibility model
  case duplicateID = "duplicate-id"
  case repeatedName = "repeated-name"
  case unknownParty = "unknown-party"
  case unknownClusterType = "unknown-cluster-type"
  case unknownArea = "unknown-area"
  case unknownLayer = "unknown-layer"
  case unknownResponsibility = "unknown-responsibility"
  case unknownSource = "unknown-source"
  case unknownCondition = "unknown-condition"
  case unknownPhase = "unknown-phase"
  case unknownFramework = "unknown-framework"
  case unknownControl = "unknown-control"
  case unassignedCell = "unassigned-cell"
  case inheritanceCycle = "inheritance-cycle"
  case idleOverride = "idle-override"
  case idleCondition = "idle-condition"
  case missingDuty = "missing-duty"
  case foreignDuty = "foreign-duty"
  case raciSet = "raci-set"
  case degreeSet = "degree-set"
  case missingReason = "missing-reason"
  case overdueReview = "overdue-review"
  case badSnapshot = "bad-snapshot"
  case unusedDefinition = "unused-definition"

  // Markdown
  case rawHTML = "raw-html"
  case markdownLimit = "markdown-limit"
  case raggedTable = "ragged-table"
  case duplicateAnchor = "duplicate-anchor"
  case frontMatter = "front-matter"
  case unknownAlert = "unknown-alert"
  case unknownFootnote = "unknown-footnote"
  case unusedFootnote = "unused-footnote"
  case missingAltText = "missing-alt-text"
  case vagueLinkText = "vague-link-text"
  case badDirective = "bad-directive"
  case unsafeLink = "unsafe-link"

  // Ignored warnings
  case badIgnore = "bad-ignore"
  case unusedIgnore = "unused-ignore"

  // The site
  case missingFile = "missing-file"
  case missingPage = "missing-page"
  case missingFragment = "missing-fragment"
  case missingImage = "missing-image"
  case missingTitle = "missing-title"
  case pathCollision = "path-collision"
  case unreachablePage = "unreachable-page"
  case badRedirect = "bad-redirect"
  case lowContrast = "low-contrast"
  case untranslatedWords = "untranslated-words"

  // Exports
  case exportLoss = "export-loss"

  // The finished files
  case outputSyntax = "output-syntax"
  case outputPage = "output-page"
  case outputLink = "output-link"
  case outputFragment = "output-fragment"
  case outputDuplicateID = "output-duplicate-id"
  case outputExternal = "output-external"
  case outputOffline = "output-offline"
  case outputTable = "output-table"
  case outputMatrix = "output-matrix"
  case outputDiagram = "output-diagram"
  case removedAnchor = "removed-anchor"

  // Elsewhere
  case brokenAddress = "broken-address"
  case unknownAddress = "unknown-address"
  case movedAddress = "moved-address"

  /// The weight of a problem with this rule where a site says nothing else.
  package var severity: Severity { documentation.severity }
}
