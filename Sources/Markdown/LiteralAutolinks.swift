/// Addresses in the text that become links by themselves: `https://…`, `www.…`, `somebody@example.com`.

/// Finds addresses in the pieces of one run of inlines.
///
/// libcmark reads emphasis first: in `https://a.b/__init__.py` it finds a strong `init`. An address takes
/// such pieces back, if they are in it as a whole.
struct LiteralAutolinks {
  typealias Piece = InlineBuilder.Piece

  let content: LeafContent
  private let syntax: AddressSyntax

  init(_ content: LeafContent) {
    self.content = content
    syntax = AddressSyntax(bytes: content.bytes)
  }

  func apply(to pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var stretch: [Piece] = []
    for piece in pieces {
      if piece.mayBeInAddress {
        stretch.append(piece)
      } else {
        result += linked(stretch)
        result.append(piece)
        stretch = []
      }
    }
    return result + linked(stretch)
  }

  /// `pieces` stand one after the other in the content.
  private func linked(_ pieces: [Piece]) -> [Piece] {
    guard let last = pieces.last else { return [] }
    var result: [Piece] = []
    // What stands before this offset is in the result.
    var finished = pieces[0].range.lowerBound
    // Behind the last address or emphasis: an address can't begin earlier.
    var textStart = finished
    var number = 0
    while number < pieces.count {
      let piece = pieces[number]
      guard case .verbatim(let range) = piece else {
        if case .inline = piece { textStart = piece.range.upperBound }
        if piece.range.lowerBound >= finished { result.append(piece) }
        finished = max(finished, piece.range.upperBound)
        number += 1
        continue
      }
      var index = max(range.lowerBound, finished)
      var found: (address: AddressSyntax.Address, lastPiece: Int)?
      while index < range.upperBound, found == nil {
        // Before an address may stand text that is a piece of its own, as in `a\_b@example.com`.
        found = address(
          at: index, in: textStart..<last.range.upperBound, pieces, number)
        index += 1
      }
      guard let (address, lastPiece) = found else {
        if finished < range.upperBound { result.append(.verbatim(max(finished, range.lowerBound)..<range.upperBound)) }
        finished = max(finished, range.upperBound)
        number += 1
        continue
      }
      // The beginning of the address may be in the result already.
      while let before = result.last, before.range.lowerBound >= address.range.lowerBound { result.removeLast() }
      if case .verbatim(let before) = result.last, before.upperBound > address.range.lowerBound {
        result[result.count - 1] = .verbatim(before.lowerBound..<address.range.lowerBound)
        finished = address.range.lowerBound
      }
      if max(finished, range.lowerBound) < address.range.lowerBound {
        result.append(.verbatim(max(finished, range.lowerBound)..<address.range.lowerBound))
      }
      result.append(link(address, pieces[...lastPiece]))
      finished = address.range.upperBound
      textStart = finished
      number = lastPiece
      if pieces[lastPiece].range.upperBound <= finished { number += 1 }
    }
    return result
  }

  /// The address that is recognised at `index`, and the number of the piece that it ends in.
  private func address(
    at index: Int, in area: Range<Int>, _ pieces: [Piece], _ number: Int
  ) -> (address: AddressSyntax.Address, lastPiece: Int)? {
    var area = area
    while var address = syntax.address(at: index, in: area) {
      var last = number
      while pieces[last].range.upperBound < address.range.upperBound { last += 1 }
      let place = pieces[last].range
      guard place.upperBound > address.range.upperBound else { return (address, last) }
      switch pieces[last] {
      case .verbatim: return (address, last)
      case .decoded:
        // An escape or a reference is in the address as a whole.
        address.range = address.range.lowerBound..<place.upperBound
        return (address, last)
      case .inline:
        // Emphasis that goes on behind the address is none of it.
        area = area.lowerBound..<place.lowerBound
      }
    }
    return nil
  }

  private func link(_ address: AddressSyntax.Address, _ pieces: ArraySlice<Piece>) -> Piece {
    var parts: [Piece] = []
    for piece in pieces.reversed() {
      let part = piece.range.clamped(to: address.range)
      if piece.range.upperBound <= address.range.lowerBound { break }
      switch piece {
      case .decoded: parts.append(piece)
      case .verbatim, .inline: parts.append(.verbatim(part))
      }
    }
    let text = content.inlines(parts.reversed())
    let span = content.sourceRange(address.range)
    let link = Link(
      destination: .written(address.prefix + text.plainText), destinationSpan: span, isDestinationExact: true,
      title: "", content: text, span: span, form: .literal)
    return .inline(.link(link), address.range)
  }
}

extension InlineBuilder.Piece {
  /// Where the piece stands in the content; empty for what could not be located.
  var range: Range<Int> {
    switch self {
    case .verbatim(let range), .decoded(_, let range), .inline(_, let range): range
    }
  }

  /// Text, or emphasis that may turn out to be no more than underscores and asterisks.
  fileprivate var mayBeInAddress: Bool {
    switch self {
    case .verbatim: true
    case .decoded(_, let range): !range.isEmpty
    case .inline(.emphasis, let range), .inline(.strong, let range): !range.isEmpty
    case .inline: false
    }
  }
}
