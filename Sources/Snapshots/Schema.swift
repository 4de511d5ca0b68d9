/// JSON Schemas: of the files that authors write, so that editors complete and check them, and of what is written.

/// A schema that every site publishes below `data/schema/`.
package enum Schema: String, Sendable, Hashable, CaseIterable {
  /// A file of `model/`.
  case modelFile = "model"
  /// `site.yaml`
  case siteSettings = "site"
  /// `data/model.json`
  case snapshot = "model-snapshot"
  /// What `demarc diff --format json` prints.
  case comparison = "model-comparison"

  package var fileName: String { "\(rawValue).schema.json" }

  package var text: String {
    switch self {
    case .modelFile: Self.modelFileText
    case .siteSettings: Self.siteSettingsText
    case .snapshot: Self.snapshotText
    case .comparison: Self.comparisonText
    }
  }
}
