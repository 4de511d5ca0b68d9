/// The table in Simplified Chinese.

extension Words {
  package static let simplifiedChinese: Words = {
    var words = Words()
    words.labels = .simplifiedChinese
    words.pages = .simplifiedChinese
    words.diagrams = .simplifiedChinese
    words.markdown = .simplifiedChinese
    words.exports = .simplifiedChinese
    return words
  }()
}

extension LabelWords {
  fileprivate static let simplifiedChinese: LabelWords = {
    var words = LabelWords()
    words.shared = "共同负责"
    words.nobody = "无人负责"
    words.notStated = "未说明"
    words.notApplicable = "不适用"
    words.separator = "、"
    words.lastSeparator = "和"
    return words
  }()
}

extension MarkdownWords {
  fileprivate static let simplifiedChinese: MarkdownWords = {
    var words = MarkdownWords()
    words.note = "说明"
    words.tip = "提示"
    words.important = "重要"
    words.warning = "警告"
    words.caution = "注意"
    words.footnotes = "脚注"
    words.footnote = "脚注"
    words.backToReference = "返回引用处"
    words.permalink = "本节链接："
    words.table = "表格"
    words.copy = "复制"
    words.copied = "已复制"
    words.done = "已完成"
    words.open = "待办"
    return words
  }()
}
