/// The order of paths: that of their bytes, the same on every machine.

extension Array {
  /// Sorted by the bytes of a text of each element, which is asked for once: paths are put together from their parts.
  package func sorted(byBytesOf text: (Element) -> String) -> [Element] {
    let keys = map { Array<UInt8>(text($0).utf8) }
    return indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { self[$0] }
  }
}
