/// What a site says about the weight of warnings.

/// New weights of rules whose problems are warnings by themselves.
package struct SeverityChanges: Sendable, Hashable {
  package enum Weight: String, Sendable, Hashable, CaseIterable {
    case warning
    case error
    case off
  }

  package var weights: [Rule: Weight] = [:]

  package init() {}

  /// `diagnostics` with their new weights, without those that are turned off.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !weights.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let weight = weights[diagnostic.rule], diagnostic.severity == .warning else { return diagnostic }
      guard weight != .off else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = weight == .error ? .error : .warning
      return diagnostic
    }
  }
}
