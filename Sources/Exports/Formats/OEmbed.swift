/// What a host learns that discovers an embed: oEmbed 1.0, as a file.

import Diagnostics
import Markup
import SiteModel

package enum OEmbed {
  /// The answer for a table whose document is at `address`.
  static func render(
    _ framed: FramedTable, siteTitle: String, siteAddress: Reference, address: Reference
  ) -> [UInt8] {
    let answer = JSON.object([
      "version": .text("1.0"),
      "type": .text("rich"),
      "title": .text(framed.table.caption),
      "provider_name": .text(siteTitle),
      "provider_url": .text(siteAddress.href),
      "html": .text(frame(framed, address: address).string),
      "width": .number(900),
      "height": .number(framed.layout.height),
    ])
    return Array(answer.document.utf8)
  }

  /// The frame that shows the document at `address`; without one, a copy of it beside the page.
  static func frame(_ framed: FramedTable, address: Reference?) -> HTML {
    """
    <iframe \(unwrap: address, { "src=\"\($0)\"" })\(if: address == nil, "src=\"matrix.html\"") title="\(framed.table.caption)" width="100%" \
    height="\(framed.layout.height)" style="border:0" loading="lazy" \
    sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"></iframe>
    """
  }
}
