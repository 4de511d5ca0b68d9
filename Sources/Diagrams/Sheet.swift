/// A picture while it is being filled from the top to the bottom.

import Responsibility
import Words

/// Elements that grow downwards.
struct Sheet {
  let width: Int
  var y = Drawing.margin
  var elements: [DiagramElement] = []
  /// As of the layout.
  var labelColumn: Frame?

  var innerWidth: Int { width - 2 * Drawing.margin }

  /// The room for running text that begins `lead` pixels from the left: some stays free for wider typefaces, as
  /// nothing but the end of the picture would stop a long line.
  func textWidth(after lead: Int = 0) -> Int { (innerWidth - lead) * 88 / 100 }

  init(width: Int) { self.width = width }

  mutating func addText(_ text: String, role: PlacedText.Role, font: Font) {
    let block = TextBlock(text, role: role, font: font, width: textWidth())
    elements.append(.text(block.placed(x: Drawing.margin, y: y)))
    y += block.height
  }

  mutating func addHeading(_ heading: String, subtitle: String) {
    addText(heading, role: .heading, font: .bold(18))
    y += 2
    addText(subtitle, role: .subtitle, font: .regular(13))
    y += 16
  }

  /// The finished layout.
  func layout() -> DiagramLayout {
    DiagramLayout(width: width, height: y + Drawing.margin, elements: elements, labelColumn: labelColumn)
  }
}

extension Drawing {
  /// `words` with the day of the facts, if the model says.
  func dated(_ words: String) -> String {
    guard let date = model.asOf else { return words }
    return self.words.asOf.filled(["words": words, "date": "\(date)"])
  }
}
