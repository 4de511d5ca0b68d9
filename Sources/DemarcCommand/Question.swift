/// Questions on a terminal.

enum Question {
  /// The answer to `text`, or `suggestion` if Return is all that is typed, or input ends.
  ///
  /// - Parameter objection: what is wrong with an answer, as a clause without a subject; it is asked for again then.
  static func ask(_ text: String, suggestion: String, objection: (String) -> String? = { _ in nil }) -> String {
    while true {
      Console.printError("\(text) [\(suggestion)]: ")
      guard let line = readLine() else {
        Console.printError("\n")
        return suggestion
      }
      let answer = String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if answer.isEmpty { return suggestion }
      guard let problem = problem(answer) ?? objection(answer) else { return answer }
      Console.printError("That \(problem).\n")
    }
  }

  /// Why `text` is no name, as a clause without a subject.
  static func problem(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(\.properties.isWhitespace) { return "is empty" }
    if scalars.contains(where: { $0.properties.generalCategory == .control }) { return "has a control character" }
    return nil
  }
}

enum Shell {
  /// `text` as a word that a shell takes as it is.
  static func word(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./".unicodeScalars.contains($0)
    }
    if isPlain, !text.hasPrefix("-") { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
