/// What a site says about the addresses elsewhere that it links to.

import Diagnostics
import YAML

package struct ExternalSettings: Sendable, Hashable {
  /// An address that `demarc check --external` doesn't ask.
  package struct Ignored: Sendable, Hashable {
    /// One that ends in `*` stands for all that begin like it.
    package let url: String
    package let reason: String
  }

  package var ignored: [Ignored] = []
  /// Hosts that may have a private address, such as an internal wiki.
  package var privateHosts: [String] = []

  package init() {}

  /// `{ ignore: [{ url, reason }], private-hosts: [host] }`
  static func read(_ node: YAMLNode, _ yaml: inout YAMLReader) -> ExternalSettings {
    var settings = ExternalSettings()
    let what = "the settings of external links"
    guard let fields = yaml.fields(node, of: what, allowed: ["ignore", "private-hosts"]) else { return settings }
    if let node = fields["ignore"] {
      for item in yaml.list(node) {
        let what = "an ignored address"
        guard let fields = yaml.fields(item, of: what, allowed: ["url", "reason"]) else { continue }
        // Both are asked for before either is missed, so that both are reported.
        let url = yaml.requiredText("url", in: fields, of: what)
        let reason = yaml.requiredText("reason", in: fields, of: what)
        if let url, let reason { settings.ignored.append(Ignored(url: url.value, reason: reason.value)) }
      }
    }
    if let node = fields["private-hosts"] { settings.privateHosts = yaml.texts(node).map { $0.value.lowercased() } }
    return settings
  }
}
