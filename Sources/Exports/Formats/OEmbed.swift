/// What a host learns that discovers an embed: oEmbed 1.0, as a file.

import Markup
import SiteModel

package enum OEmbed {
  /// The answer for a table whose document is at `address`.
  package static func render(
    _ table: ExportTable, siteTitle: String, siteAddress: Reference, address: Reference
  ) -> [UInt8] {
    JSONValue.object([
      "version": "1.0",
      "type": "rich",
      "title": .text(table.caption),
      "provider_name": .text(siteTitle),
      "provider_url": .text(siteAddress.href),
      "html": .text(frame(table, address: address).string),
      "width": 900,
      "height": .number(MatrixDocument.estimatedHeight(table)),
    ]).bytes
  }

  /// The frame that shows the document at `address`.
  package static func frame(_ table: ExportTable, address: Reference) -> HTML {
    """
    <iframe src="\(address)" title="\(table.caption)" width="100%" height="\(MatrixDocument.estimatedHeight(table))" \
    style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"></iframe>
    """
  }
}
