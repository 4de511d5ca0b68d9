/// The columns of compliance programmes, and what gets lost in them.

import Exports
import Responsibility
import Testing

@Suite struct PresetTests {
  private static let model = """
    parties:
      - { id: provider, name: Cloud, kind: provider }
      - { id: customer, name: Customer, address: You, kind: customer }
      - { id: telecom, name: Telecom, kind: third-party }
    layers: [{ id: nodes, name: Nodes }]
    cluster-types: [{ id: managed, name: Managed, scope: cluster }]
    sources: [{ id: srm, title: Shared responsibility }]
    frameworks:
      - id: nist
        name: NIST SP 800-53
        controls: [{ id: SI-2, name: Flaw remediation, parts: [a] }, { id: SC-7, name: Boundary protection }]
    responsibilities:
      - id: patches
        layer: nodes
        name: Patches
        controls: { nist: [SI-2(a)] }
        assign:
          managed:
            owner: [provider, customer]
            duties: { provider: [Publish patches.], customer: [Apply patches.] }
            source: srm
      - id: lines
        layer: nodes
        name: Lines
        controls: { nist: [SC-7] }
        assign:
          managed: { owner: [customer, telecom], duties: { customer: [Rent.], telecom: [Repair.] }, source: srm }
      - id: doors
        layer: nodes
        name: Doors
        assign: { managed: { owner: not-stated, source: srm } }

    """

  private func export(_ format: ExportFormat) -> (text: String, losses: [String]) {
    let export = Embeds(site: SampleSite.site(Self.model)).export(ExportRequest(format: format, subject: .all))
    guard case .bytes(let bytes) = export.content else { return ("", []) }
    return (String(decoding: bytes, as: UTF8.self), export.losses.map(\.headline))
  }

  @Test func fedRAMPHasARowForEachPartOfAControl() {
    let export = export(.fedRAMP)
    #expect(
      export.text == "\"Control ID\",\"Can Be Inherited from CSP\","
        + "\"Specific Inheritance and Customer Agency/CSP Responsibilities\"\r\n"
        + "\"SI-2(a)\",\"Partial\",\"Cloud: Publish patches.\nCustomer: Apply patches.\"\r\n"
        + "\"SC-7\",\"No\",\"Customer: Rent.\nTelecom: Repair.\"\r\n")
    #expect(
      export.losses == [
        "third party 'telecom' of 'lines' on 'managed' can't be expressed in fedramp-crm",
        "'doors' is left out of fedramp-crm: it is mapped to no control of 'nist'",
      ])
  }

  @Test func withoutItsFrameworkAPresetListsTheModelAndSaysSo() {
    let export = export(.pci)
    #expect(
      export.text.contains(
        "\"patches\",\"Patches\",\"Shared\",\"Cloud: Publish patches.\",\"Customer: Apply patches.\""))
    #expect(export.losses.contains("'patches' has its own id in pci-12.8.5: no control of PCI DSS is mapped"))
    #expect(export.losses.contains("'not stated' of 'doors' on 'managed' can't be expressed in pci-12.8.5"))
  }

  @Test func whatAllFormatsHoldIsNoLoss() {
    for format in [ExportFormat.markdown, .mediawiki, .dokuwiki, .confluence, .csv, .json, .xlsx] {
      #expect(self.export(format).losses.isEmpty, "\(format)")
    }
  }
}
