/// The words of diagrams in Simplified Chinese.

extension DiagramWords {
  static let simplifiedChinese: DiagramWords = {
    var words = DiagramWords()
    words.sharedWith = "＋"
    words.addressed = "{address}（{name}）"
    words.sharedBy = "{shared}：{names}"
    words.listSeparator = "、"
    words.changeSeparator = "；"
    words.labelNow = "{responsibility} → {label}"
    words.labelNowOn = "{responsibility}（{clusterTypes}）→ {label}"
    words.condition = "如果{clause}：{changes}。"
    words.stackTitle = "{clusterType}：谁负责什么"
    words.stackSubtitle = "谁负责什么"
    words.stackSummary = "{layers} 层共 {count} 项责任。"
    words.owned = "{label}：{count} 项（{responsibilities}）。"
    words.boundaryTitle = "责任边界：{clusterTypes}"
    words.boundaryHeading = "责任边界"
    words.boundarySummary = "{clusterTypes} 种集群类型，{count} 项责任。"
    words.boundaryColumn = "{clusterType}：{counts}。"
    words.boundaryCount = "{label} {count}"
    words.boundaryDiffers = "因集群类型而异：{count} 项。{rows}。"
    words.boundaryRow = "{responsibility}（{labels}）"
    words.boundarySame = "各集群类型相同。"
    words.boundaryLine = "边界：越过此线，{customers}不再承担任何部分"
    words.openBoundaryLine = "边界位于这两条线之间：中间没有负责方"
    words.changeTitle = "从 {from} 到 {to}，哪些责任易手"
    words.changeHeading = "哪些责任易手"
    words.changeSubtitle = "从 {from} 到 {to}"
    words.changeCount = "{total} 项责任中有 {count} 项易手。"
    words.changeRow = "{responsibility}：原为{before}，之后为{after}。"
    words.nothingChanges = "没有责任易手。"
    words.asOf = "{words}，截至 {date}"
    words.nothing = "没有责任条目。"
    return words
  }()
}
