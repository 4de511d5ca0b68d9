/// Sites for these tests, from a model in YAML.

import Diagnostics
import SiteModel
import Testing

enum SampleSite {
  static let model = """
    model:
      as-of: 2026-01-31
    parties:
      - { id: provider, name: Cloud, kind: provider }
      - { id: customer, name: Customer, address: You, kind: customer }
    layers:
      - { id: nodes, name: Nodes }
    conditions:
      - { id: custom-image, name: Custom image, clause: the nodes run a custom image }
    sources:
      - { id: srm, title: Shared responsibility, url: "https://cloud.example/srm" }
    cluster-types:
      - { id: managed, name: Managed cluster, short-name: Managed, scope: cluster }
      - { id: serverless, name: Serverless, scope: pod }
    responsibilities:
      - id: os-patches
        layer: nodes
        name: OS patches
        assign:
          managed:
            owner: [provider, customer]
            duties:
              provider: [Publish patches.]
              customer:
                - { do: Apply patches., phase: apply, hazard: Disks are replaced. }
            conditions:
              - when: custom-image
                owner: customer
                duties: { customer: [Patch by hand.] }
                source: srm
            source: srm
          serverless: { owner: not-stated, source: srm }

    """

  /// The site of a model; it has no base URL unless one is given.
  static func site(_ model: String = model, baseURL: String? = nil) -> Site {
    let settings = "title: Example\nlanguage: en\n" + (baseURL.map { "base-url: \($0)\n" } ?? "")
    let files = [
      ("site.yaml", settings + "navigation: [{ section: Start, pages: [index.md] }]\n"), ("index.md", "# Start\n"),
      ("model/model.yaml", model),
    ].map { SiteFile(path: $0.0, text: SourceText(path: $0.0, bytes: Array($0.1.utf8))) }
    let assembled = SiteAssembler(files: files, displayRoot: "").assemble()
    #expect(!assembled.diagnostics.hasErrors, "\(assembled.diagnostics)")
    return assembled.value
  }
}
