/// Addresses: only this file makes them.

import Markup
import Responsibility

/// An address as a browser reads it, relative to the page it stands on, or on another host.
package struct Reference: Address, Sendable, Hashable {
  package let href: String

  private init(_ href: String) { self.href = href }

  /// The way from the page at `path` to `target`; both paths count from the root of the output.
  init(from path: String, to target: Target) {
    let fragment = target.fragment.map { "#" + Self.encode($0, allowing: Self.fragmentBytes) } ?? ""
    if target.outputPath == path, !fragment.isEmpty {
      self.init(fragment)
      return
    }
    let parts = Self.relativePath(from: path, to: target.outputPath).split(separator: "/")
    self.init(parts.map { Self.encode(String($0), allowing: Self.segmentBytes) }.joined(separator: "/") + fragment)
  }

  /// The way to an id on the same page.
  init(from path: String, toPlace id: String) {
    self.init("#" + Self.encode(id, allowing: Self.fragmentBytes))
  }

  /// The way from the file at `path` to the file at `destination`, not encoded.
  static func relativePath(from path: String, to destination: String) -> String {
    let from = path.split(separator: "/").dropLast()
    let to = destination.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
    return parts.joined(separator: "/")
  }

  /// An address on another host, checked by whoever calls.
  init(external address: String) { self.init(address) }

  private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
  private static let segmentBytes = Set((unreserved + "!$&'()*+,;=@").utf8)
  private static let fragmentBytes = Set((unreserved + "!$&'()*+,;=@:/?").utf8)

  private static func encode(_ text: String, allowing allowed: Set<UInt8>) -> String {
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

  init(path: String, model: Model) {
    self.path = path
    self.model = model
  }

  package func to(_ target: Target) -> Reference { Reference(from: path, to: target) }
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
    guard let area, row.exists(in: area), !model.isUniform(row, on: clusterType) else { return to(row, clusterType) }
    return to(.layer(row.layer), .areaCell(row.id, clusterType, area))
  }

  /// A place on the page itself.
  package func to(placeOnPage id: String) -> Reference { Reference(from: path, toPlace: id) }

  /// The framework's own page at its publisher, if it gives an address.
  package func to(_ framework: Framework) -> Reference? { framework.url.map(Reference.init(external:)) }

  /// The published source, if it gives an address.
  package func to(_ source: Source) -> Reference? { source.url.map(Reference.init(external:)) }
}
