/// Identifiers in OSCAL: UUIDs derived from the model's ids, and tokens.

import Responsibility
import UUIDs

/// Makes the UUIDs of one document. The same ids give the same UUIDs, at any time and on any machine.
struct OSCALNames {
  private let namespace: StableUUID

  /// - Parameter site: the address of the site, which tells apart models of different sites; empty without one.
  init(site: String) {
    let demarc = StableUUID(of: "urn:demarc:oscal", in: .addresses)
    namespace = site.isEmpty ? demarc : StableUUID(of: site, in: demarc)
  }

  /// The UUID of the thing that `parts` name, a kind and ids.
  func uuid(_ parts: String...) -> String {
    // Ids hold no line breaks.
    StableUUID(of: parts.joined(separator: "\n"), in: namespace).description
  }

  /// Begins with a letter or `_`, then letters, digits, `.`, `-` and `_`: `AC-2` → `ac-2`.
  static func token(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      let isNameScalar =
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || ".-_".unicodeScalars.contains(scalar)
      result.unicodeScalars.append(isNameScalar ? scalar : "-")
    }
    let first = result.unicodeScalars.first
    return first.map { $0.properties.isAlphabetic || $0 == "_" } == true ? result : "_" + result
  }

  /// The control as catalogues in OSCAL name it: `AC-2(1)` → `ac-2.1`.
  static func control(_ code: String) -> String {
    guard let open = code.lastIndex(of: "("), code.last == ")" else { return token(code) }
    let number = code[code.index(after: open)...].dropLast()
    guard !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return token(code) }
    return token(String(code[..<open])) + "." + number
  }
}
