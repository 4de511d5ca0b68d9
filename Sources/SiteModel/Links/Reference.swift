/// Addresses: only this file makes them.

import Markup
import Responsibility
import Words

/// An address as a browser reads it, relative to the page it stands on, or on another host.
package struct Reference: Address, Sendable, Hashable {
  package let href: String

  fileprivate init(_ href: String) { self.href = href }

  /// The way from the page at `path` to `target`; both paths count from the root of the output.
  init(from path: String, to target: Target) {
    let fragment = target.fragment.map { "#" + Self.encode($0, allowing: Self.fragmentBytes) }
    if let fragment, target.outputPath == path {
      self.init(fragment)
      return
    }
    // Encoding leaves the slashes between the segments.
    let (destination, suffix) = target.page.map { ($0.stem, PageID.outputSuffix) } ?? (target.outputPath, "")
    let relative = Self.relativePath(from: path, to: destination, suffix: suffix)
    let address = Self.encode(relative, allowing: Self.pathBytes)
    self.init(fragment.map { address + $0 } ?? address)
  }

  /// The way to an id on the same page.
  init(from path: String, toPlace id: String) {
    self.init("#" + Self.encode(id, allowing: Self.fragmentBytes))
  }

  /// The address of `target` on the site that is published at `base`, an address without a final slash.
  fileprivate init(below base: String, to target: Target) {
    self.init(base + "/" + Reference(from: "", to: target).href)
  }

  /// The path from the root of the site that `path` means in `folder`; nil if it leads out of the site.
  static func sitePath(_ path: String, in folder: [UInt8]) -> String? {
    var path = path
    return path.withUTF8 { written in
      let slash = UInt8(ascii: "/")
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: folder.count + written.count + 1) { bytes in
        _ = bytes.update(fromContentsOf: folder)
        var count = folder.count
        var start = 0
        while start <= written.count {
          var end = start
          while end < written.count, written[end] != slash { end += 1 }
          let part = UnsafeBufferPointer(rebasing: written[start..<end])
          start = end + 1
          if part.isEmpty || (part.count == 1 && part[0] == 0x2E) { continue }
          if part.count == 2, part[0] == 0x2E, part[1] == 0x2E {
            if count == 0 { return nil }
            while count > 0, bytes[count - 1] != slash { count -= 1 }
            count = max(0, count - 1)
          } else {
            if count > 0 {
              bytes[count] = slash
              count += 1
            }
            _ = UnsafeMutableBufferPointer(rebasing: bytes[count...]).update(fromContentsOf: part)
            count += part.count
          }
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
      }
    }
  }

  /// The way from the file at `path` to the file at `destination`, not encoded.
  ///
  /// Over bytes: split into strings and joined again, addresses took half of the time of a build.
  ///
  /// - Parameter suffix: what follows the destination; it holds no slash.
  static func relativePath(from path: String, to destination: String, suffix: String = "") -> String {
    var (path, destination) = (path, destination)
    let slash = UInt8(ascii: "/")
    return path.withUTF8 { from in
      destination.withUTF8 { to in
        // Where the first folder begins that they don't share.
        var shared = 0
        var index = 0
        let common = min(from.count, to.count)
        while index < common, from[index] == to[index] {
          index += 1
          if to[index - 1] == slash { shared = index }
        }
        var up = 0
        for byte in UnsafeBufferPointer(rebasing: from[shared...]) where byte == slash { up += 1 }
        let rest = UnsafeBufferPointer(rebasing: to[shared...])
        return String(unsafeUninitializedCapacity: 3 * up + rest.count + suffix.utf8.count) { bytes in
          for step in 0..<up {
            bytes[3 * step] = UInt8(ascii: ".")
            bytes[3 * step + 1] = UInt8(ascii: ".")
            bytes[3 * step + 2] = slash
          }
          let end = 3 * up + rest.count
          _ = UnsafeMutableBufferPointer(rebasing: bytes[(3 * up)...]).update(fromContentsOf: rest)
          _ = UnsafeMutableBufferPointer(rebasing: bytes[end...]).update(fromContentsOf: suffix.utf8)
          return end + suffix.utf8.count
        }
      }
    }
  }

  /// The same address with what comes after it.
  fileprivate func followed(by suffix: String) -> Reference { Reference(href + suffix) }

  /// An address on another host, checked by whoever calls.
  init(external address: String) { self.init(address) }

  private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
  private static let pathBytes = Bytes(unreserved + "!$&'()*+,;=@/")
  private static let fragmentBytes = Bytes(unreserved + "!$&'()*+,;=@:/?")

  /// A set of ASCII bytes.
  private struct Bytes: Sendable {
    private var bits: (low: UInt64, high: UInt64) = (0, 0)

    init(_ text: String) {
      for byte in text.utf8 {
        if byte < 64 { bits.low |= 1 << byte } else { bits.high |= 1 << (byte - 64) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 128 && (byte < 64 ? bits.low : bits.high) &>> (UInt64(byte) & 63) & 1 == 1
    }

    func hold(all bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      for byte in bytes where !contains(byte) { return false }
      return true
    }
  }

  static func encoded(path: String) -> String { encode(path, allowing: pathBytes) }

  private static func encode(_ text: String, allowing allowed: Bytes) -> String {
    var plain = text
    if plain.withUTF8({ allowed.hold(all: $0) }) { return text }
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if allowed.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Makes the addresses on one page.
package struct PageLinks: Sendable {
  private let path: String
  private let model: Model
  /// For a page that is shown at any address: where the site is published.
  private let base: String?
  /// For a page that is printed as a part of another one.
  private let chapter: PrintedSite.Chapter?

  init(path: String, model: Model, base: String? = nil, chapter: PrintedSite.Chapter? = nil) {
    self.path = path
    self.model = model
    self.base = base
    self.chapter = chapter
  }

  /// A server shows the page for wrong addresses at the wrong address, whose depth nobody knows: where it is known
  /// where the site is published, the addresses on that page are whole.
  init(on page: PageID, model: Model, baseURL: String?) {
    self.init(path: page.outputPath, model: model, base: page == .notFound ? baseURL : nil)
  }

  /// The addresses in a generated file that isn't a page.
  package init(inFile asset: Target.Asset, of site: Site) {
    self.init(path: asset.outputPath, model: site.model)
  }

  package func to(_ target: Target) -> Reference {
    if let id = chapter?.id(of: target) { return Reference(from: path, toPlace: id) }
    if let base, target.page != .notFound { return Reference(below: base, to: target) }
    return Reference(from: path, to: target)
  }

  /// Whether the page is printed as a part of another one.
  package var isChapter: Bool { chapter != nil }

  /// What an address that was resolved for the page itself is where the page is printed as a part of another one.
  package func moved(_ address: String) -> String { chapter?.moved(address) ?? address }

  /// The way to the root of the site, to be put before a path: `../`, or nothing.
  package var toRoot: Reference {
    base.map { Reference($0 + "/") }
      ?? Reference(String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }))
  }

  /// The ways to a file from the page itself, from one folder below it, and so on: one of them holds wherever a server
  /// shows the page.
  package func candidates(for asset: Target.Asset, depths: Int) -> [Reference] {
    let way = to(asset).href
    return (0..<depths).map { Reference(String(repeating: "../", count: $0) + way) }
  }

  package func to(_ page: PageID) -> Reference { to(.page(page)) }
  package func to(_ page: PageID, _ anchor: Anchor) -> Reference { to(.place(page, anchor)) }
  package func to(_ asset: Target.Asset) -> Reference { to(.file(asset)) }

  /// The row's section on the page of its layer.
  package func to(_ row: Responsibility) -> Reference { to(.layer(row.layer), .responsibility(row.id)) }

  /// The cell in the row's section.
  package func to(_ row: Responsibility, _ clusterType: ClusterType.ID) -> Reference {
    to(.layer(row.layer), .cell(row.id, clusterType))
  }

  /// The cell of one area in the row's section; where areas don't differ, the cell of all.
  package func to(_ row: Responsibility, _ clusterType: ClusterType.ID, _ area: Area.ID?) -> Reference {
    to(model.target(row, clusterType, area))
  }

  /// Where a link in the model's data leads.
  package func to(_ link: DataLink) -> Reference {
    switch link.place {
    case .elsewhere(let address): Reference(external: address)
    case .here(let target, let suffix): to(target).followed(by: suffix)
    }
  }

  /// A place on the page itself.
  package func to(placeOnPage id: String) -> Reference { Reference(from: path, toPlace: id) }

  /// What the ids of a picture on the page begin with.
  package func pictureID(of name: String) -> String { chapter?.pictureID(of: name) ?? name }

  /// What the page is called where it is printed as a part of another one; its path elsewhere.
  package var chapterID: String { chapter?.id ?? path }

  /// The id of a place on the page: where the page is printed as a part of another one, unlike all others there.
  package func id(of anchor: String) -> String { chapter?.id(of: anchor) ?? anchor }

  /// Where the source of a page is edited.
  package func toEdit(_ source: String, at pattern: String) -> Reference {
    Reference(pattern.filled(["path": Reference.encoded(path: source)]))
  }

  /// The framework's own page at its publisher, if it gives an address.
  package func to(_ framework: Framework) -> Reference? { framework.url.map(Reference.init(external:)) }

  /// The published source, if it gives an address.
  package func to(_ source: Source) -> Reference? { source.url.map(Reference.init(external:)) }
}

/// Makes the addresses in files that leave the site: absolute, so that there are none without a base URL.
package struct AbsoluteLinks: Sendable {
  private let base: String?
  private let model: Model

  package init(site: Site) { self.init(base: site.settings.baseURL, model: site.model) }

  package init(base: String?, model: Model) {
    self.base = base
    self.model = model
  }

  package func to(_ target: Target) -> Reference? { base.map { Reference(below: $0, to: target) } }
  package func to(_ page: PageID) -> Reference? { to(.page(page)) }

  /// The row's section on the page of its layer.
  package func to(_ row: Responsibility.ID) -> Reference? { model.target(row).flatMap(to) }

  /// The cell in the row's section.
  package func to(_ row: Responsibility.ID, _ clusterType: ClusterType.ID) -> Reference? {
    model.target(row, clusterType).flatMap(to)
  }

  /// The published source, if it gives an address: that is absolute in any case.
  package func to(_ source: Source) -> Reference? { source.url.map(Reference.init(external:)) }
}
