/// Whether a file is text at all: UTF-8 without NUL bytes.

extension SourceText {
  /// The first byte in `range` that is NUL or not valid UTF-8, as a diagnostic that names its offset in the file.
  package func invalidText(in range: Range<Int>) -> Diagnostic? {
    let found = bytes.withUnsafeBufferPointer {
      TextValidity.invalidOffsets(in: UnsafeBufferPointer(rebasing: $0[range]), limit: 1).first
    }
    return found.map { offset in
      let place = range.lowerBound + offset
      let what = bytes[place] == 0 ? "a NUL byte" : "a byte that is not UTF-8"
      return Diagnostic(.invalidText, "\(what) at offset \(place)", at: location(place..<(place + 1)))
    }
  }
}
