/// A colour of the screen, and how well it stands out from another.

/// Red, green and blue of sRGB, without transparency.
package struct Colour: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `0x1d4ed8` → the colour.
  package init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// `#1d4ed8` or `#fff` → the colour; nil for everything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "#") else { return nil }
    var digits: [UInt8] = []
    for byte in bytes.dropFirst() {
      switch byte {
      case 48...57: digits.append(byte - 48)
      case 65...70: digits.append(byte - 55)
      case 97...102: digits.append(byte - 87)
      default: return nil
      }
    }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3], blue: digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  /// As stylesheets and pictures write it: `#1d4ed8`.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = [red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "#" + String(decoding: bytes, as: UTF8.self)
  }

  package static let black = Colour(red: 0, green: 0, blue: 0)
  package static let white = Colour(red: 255, green: 255, blue: 255)

  /// This colour with `percent` of the way to another one gone.
  package func mixed(with other: Colour, percent: Int) -> Colour {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Int(from) * (100 - percent) + Int(to) * percent + 50) / 100)
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

extension Colour {
  /// The ratio of WCAG 2.2, from 1 for the same colour to 21 for black on white.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base ^ 2.4, with arithmetic that gives the same bits on every machine.
    return base * base * fifthRoot(base * base)
  }

  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let power = root * root * root * root
      root -= (power * root - value) / (5 * power)
    }
    return root
  }

  /// This colour, or the nearest one on the way to black or white that stands out from all of `others` by at least
  /// `ratio`; nil if neither black nor white does.
  package func standingOut(from others: [Colour], by ratio: Double) -> Colour? {
    standingOut(by: ratio) { _ in others }
  }

  /// The same where what it stands on depends on the colour itself.
  package func standingOut(by ratio: Double, from others: (Colour) -> [Colour]) -> Colour? {
    for percent in 0...100 {
      for end in [Colour.black, .white] {
        let candidate = mixed(with: end, percent: percent)
        if others(candidate).allSatisfy({ candidate.contrast(with: $0) >= ratio }) { return candidate }
      }
    }
    return nil
  }
}
