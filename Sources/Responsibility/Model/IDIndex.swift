/// Where ids stand in a list.

/// A table of its own: each cell of each view is looked up by two ids, and the hashing of a Dictionary, which is made for keys
/// of strangers, was a twentieth of the work on a large model.
struct IDIndex: Sendable {
  private let ids: [String]
  /// Places by hash; what collides stands in the next free one, and -1 is none.
  private let slots: [Int32]

  /// The first place of each id.
  init<Of>(_ ids: [Identifier<Of>]) {
    var count = 8
    while count < 2 * ids.count { count *= 2 }
    var slots = [Int32](repeating: -1, count: count)
    self.ids = ids.map(\.rawValue)
    for (place, id) in self.ids.enumerated() {
      var slot = Self.hash(id) & (count - 1)
      while slots[slot] >= 0, self.ids[Int(slots[slot])] != id { slot = (slot + 1) & (count - 1) }
      if slots[slot] < 0 { slots[slot] = Int32(place) }
    }
    self.slots = slots
  }

  subscript<Of>(_ id: Identifier<Of>) -> Int? {
    var slot = Self.hash(id.rawValue) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if ids[place] == id.rawValue { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ id: String) -> Int {
    var id = id
    let hash = id.withUTF8 { bytes in
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      return hash
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
