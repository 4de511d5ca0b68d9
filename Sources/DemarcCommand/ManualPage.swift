/// What the program says about itself → a manual page.

import Diagnostics

/// The program's description of itself, as man(7) has it.
struct ManualPage {
  let program: ProgramDescription.Command

  /// The page in the macros of man(7).
  var roff: String {
    let name = program.commandName
    let verbs = program.shownVerbs
    let head = """
      .TH \(name.uppercased()) 1 "" "\(name) \(Product.version)" "User Commands"
      .SH NAME
      \(name) \\- \(Roff.text((program.abstract ?? "").lowercasedFirst.withoutFullStop))
      .SH SYNOPSIS
      .B \(name)
      .I command
      .RI [ options ]

      """
    return head + Roff.discussion(program.discussion ?? "", heading: ".SH") + ".SH COMMANDS\n"
      + verbs.map { section($0, of: name) }.joined()
  }

  private func section(_ verb: ProgramDescription.Command, of program: String) -> String {
    let arguments = verb.shownArguments.filter { !$0.isOfEveryCommand }
    let positions = arguments.filter { $0.kind == "positional" }.map { argument in
      let value = "\\fI\(Roff.text(argument.valueName ?? ""))\\fR"
      return (argument.isOptional ? "[\(value)]" : value) + (argument.isRepeating ? "..." : "")
    }
    let usage = ["\\fB\(program) \(verb.commandName)\\fR"] + positions + ["[\\fIoptions\\fR]"]
    return """
      .SS \(program) \(verb.commandName)
      \(usage.joined(separator: " "))
      .PP
      \(Roff.text(verb.abstract ?? ""))

      """ + Roff.discussion(verb.discussion ?? "", heading: ".PP\n.B")
        + arguments.map(item).joined()
  }

  private func item(_ argument: ProgramDescription.Argument) -> String {
    let value = argument.kind == "flag" ? nil : argument.valueName.map { "\\fI\(Roff.text($0))\\fR" }
    let names = (argument.names ?? []).sorted { $0.typed.count < $1.typed.count }.map {
      "\\fB\(Roff.text($0.typed))\\fR"
    }
    let tag = [names.isEmpty ? nil : names.joined(separator: ", "), value].compactMap(\.self).joined(separator: " ")
    var sentences = [argument.abstract ?? ""]
    // Positions that name their values do so in their own words.
    if let values = argument.allValues, !values.isEmpty, argument.kind != "positional" {
      sentences.append("One of: \(values.joined(separator: ", ")).")
    }
    if let discussion = argument.discussion { sentences.append(discussion) }
    if let value = argument.defaultValue, argument.kind != "flag" { sentences.append("Default: \(value).") }
    return ".TP\n\(tag)\n" + sentences.map { Roff.text($0) + "\n" }.joined()
  }
}

/// Text as roff takes it.
enum Roff {
  /// A line of text: nothing in it is a request, an escape or a typographic mark.
  static func text(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Lines in capitals are headings, indented ones stay as they are, others are paragraphs.
  static func discussion(_ text: String, heading: String) -> String {
    var result = ""
    var isFixed = false
    // A section begins a paragraph by itself.
    var isAtSection = false
    func setFixed(_ wanted: Bool) {
      if wanted != isFixed { result += wanted ? (isAtSection ? ".nf\n" : ".PP\n.nf\n") : ".fi\n" }
      isFixed = wanted
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") {
        setFixed(true)
        result += Self.text(String(line)) + "\n"
        isAtSection = false
        continue
      }
      setFixed(false)
      if line.isEmpty { continue }
      let isHeading = line.allSatisfy { $0.isUppercase || $0 == " " }
      let start = isHeading ? heading + " " : isAtSection ? "" : ".PP\n"
      result += start + Self.text(String(line)) + "\n"
      isAtSection = isHeading && heading == ".SH"
    }
    setFixed(false)
    return result
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
