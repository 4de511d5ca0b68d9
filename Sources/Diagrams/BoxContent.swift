/// What stands in a box, measured before the box has a place.

import Colours
import Responsibility
import Words

/// How a diagram sets its boxes.
struct BoxSetting: Sendable {
  let spine: Int
  let paddingX: Int
  let paddingY: Int
  let labelFont: Font
  /// Whether names of those who share are printed when the label doesn't name them.
  let namesSharers: Bool
  /// Whether what one party owns has an outline; without, large tables are calmer.
  let isOutlined: Bool

  /// What the words of a box leave of its width.
  var inset: Int { spine + 2 * paddingX }

  static let stack = BoxSetting(
    spine: 8, paddingX: 10, paddingY: 10, labelFont: .bold(13), namesSharers: true, isOutlined: true)
  static let cell = BoxSetting(
    spine: 8, paddingX: 8, paddingY: 6, labelFont: .bold(13), namesSharers: false, isOutlined: false)
  static let narrowCell = BoxSetting(
    spine: 8, paddingX: 6, paddingY: 6, labelFont: .bold(12), namesSharers: false, isOutlined: false)
  static let change = BoxSetting(
    spine: 8, paddingX: 10, paddingY: 8, labelFont: .bold(13), namesSharers: true, isOutlined: true)
}

/// A cell of the model with its texts wrapped to a width.
struct BoxContent {
  private static let gap = 6

  let responsibility: Responsibility.ID
  let clusterType: ClusterType.ID
  let look: BoxLook
  private let setting: BoxSetting
  private let name: TextBlock?
  private let label: TextBlock
  private let sharers: TextBlock?
  private let marks: MarkBlock
  private let marksStandBesideLabel: Bool

  /// - Parameters:
  ///   - name: The name of the responsibility, where the box prints it.
  ///   - marks: The numbers of the conditions in the key.
  init(
    _ assignment: Assignment, responsibility: Responsibility.ID, clusterType: ClusterType.ID, name: String?,
    marks numbers: [Int], drawing: Drawing, setting: BoxSetting, width: Int
  ) {
    self.responsibility = responsibility
    self.clusterType = clusterType
    self.setting = setting
    look = drawing.palette.look(of: assignment.value, in: drawing.model)
    let inner = width - setting.inset
    self.name = name.map { TextBlock($0, role: .name, font: .regular(14), width: inner) }
    let parties = assignment.value.owners.compactMap(drawing.model.party).map(\.label)
    sharers =
      setting.namesSharers && assignment.value.isShared
        && !parties.allSatisfy({ BoxContent.names($0, in: assignment.label) })
      ? TextBlock(
        BoxContent.names(parties, words: drawing.words, width: inner), role: .sharers, font: .regular(13), width: inner)
      : nil
    marks = MarkBlock(numbers, width: inner)
    label = TextBlock(assignment.label, role: .label, font: setting.labelFont, width: inner)
    marksStandBesideLabel =
      marks.rows.count == 1 && label.width + BoxContent.gap + marks.width <= inner
  }

  /// Whether a label says a name, byte by byte.
  private static func names(_ name: String, in label: String) -> Bool {
    var (name, label) = (name, label)
    return label.withUTF8 { label in
      name.withUTF8 { name in
        label.count >= name.count
          && (0...label.count - name.count).contains { start in
            label[start..<start + name.count].elementsEqual(name)
          }
      }
    }
  }

  /// The names of those who share; a name that fits a line stays in one.
  private static func names(_ parties: [String], words: DiagramWords, width: Int) -> String {
    let separator = words.sharedWith
    let names = parties.map { name in
      let fits = TextMetrics.width(of: separator + name, font: .regular(13)) <= width
      return fits ? String(name.map { $0 == " " ? "\u{A0}" : $0 }) : name
    }
    guard separator.last == " " else { return names.joined(separator: separator) }
    return names.joined(separator: separator.dropLast() + "\u{A0}")
  }

  private var footHeight: Int {
    let labelHeight = marksStandBesideLabel ? max(label.height, MarkBlock.height) : label.height
    let marksHeight = marksStandBesideLabel || marks.rows.isEmpty ? 0 : BoxContent.gap + marks.height
    return labelHeight + (sharers?.height ?? 0) + marksHeight
  }

  /// The least height that holds everything.
  var height: Int {
    2 * setting.paddingY + (name.map { $0.height + BoxContent.gap } ?? 0) + footHeight
  }

  /// The box at its place: the name at the top, the label at the bottom; in the middle if there is no name.
  func placed(in frame: Frame) -> PlacedBox {
    let x = frame.x + setting.spine + setting.paddingX
    let right = frame.maxX - setting.paddingX
    var texts: [PlacedText] = []
    if let name { texts.append(name.placed(x: x, y: frame.y + setting.paddingY)) }
    let foot =
      name == nil
      ? frame.y + (frame.height - footHeight) / 2 : frame.maxY - setting.paddingY - footHeight
    var y = foot
    let labelHeight = marksStandBesideLabel ? max(label.height, MarkBlock.height) : label.height
    let placedLabel = label.placed(x: x, y: y + (labelHeight - label.height) / 2)
    var placedMarks = marksStandBesideLabel ? marks.placed(x: right - marks.width, y: y) : []
    y += labelHeight
    if let sharers {
      texts.append(sharers.placed(x: x, y: y))
      y += sharers.height
    }
    if !marksStandBesideLabel { placedMarks = marks.placed(x: x, y: y + BoxContent.gap) }
    return PlacedBox(
      frame: frame, look: look, isOutlined: setting.isOutlined, responsibility: responsibility,
      clusterType: clusterType, label: placedLabel,
      texts: texts, marks: placedMarks)
  }
}
