/// How cells look that say more than an owner: letters, degrees, areas, footnotes; and nested headings of rows.

extension Stylesheet {
  static let cells = #"""
    .roles { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-top: 4px; font-size: 13px; color: var(--diagram-muted); }
    .role { white-space: nowrap; }
    .role abbr, .role b { font-weight: 700; color: var(--diagram-ink); text-decoration: none; padding: 0 5px; border-radius: 4px;
      background: var(--code); letter-spacing: .04em; }
    .legend-roles { margin-top: 16px; }
    .cell-mark, .row-area, .column-note, .control-name { display: block; margin-top: 4px; font-size: 13px; font-weight: 400;
      color: var(--diagram-muted); }
    .matrix.matrix-areas:not(.matrix-detail) td, .matrix.matrix-areas:not(.matrix-detail) thead th { min-width: 6.25rem; padding-inline-start: 10px;
      padding-inline-end: 6px; }
    .matrix-areas td > .owner, .matrix-areas td > .cell-link .owner { white-space: normal; border-radius: 12px; line-height: 1.3; }
    .matrix-areas abbr { text-decoration: none; }
    .matrix td > .owner, .matrix td > .cell-link .owner, .detail td > .owner, .coverage td > .cell-link .owner { white-space: normal;
      width: max-content; max-width: 12rem; border-radius: 14px; padding-top: 2px; padding-bottom: 2px; line-height: 1.4; }
    .matrix-areas td > .cell-link .owner { width: auto; }
    .model-notes { margin: 0 0 16px; }
    .matrix-detail td > p:first-child, .detail td > p:first-child { margin-top: 0; }
    .matrix-detail td > p:last-child, .detail td > p:last-child { margin-bottom: 0; }
    .coverage thead th a { color: inherit; text-decoration: none; }
    .coverage thead th a:hover { text-decoration: underline; }
    .matrix td.outside .owner { background: none; border-color: transparent; padding-inline-start: 0; font-weight: 400; }
    .matrix.matrix-roles:not(.matrix-detail) td, .matrix.matrix-roles:not(.matrix-detail) thead th { min-width: 7rem; }
    .matrix.matrix-wide td, .matrix.matrix-wide thead th { min-width: 7rem; padding: 6px 10px; font-size: 14px; }
    .matrix.matrix-wide tbody th, .matrix.matrix-wide thead th:first-child { padding: 6px 10px 6px 16px; font-size: 14px; }
    .matrix-wide .owner { font-size: 13px; }
    .matrix tbody th .permalink { position: absolute; }
    .role-owning abbr { background: var(--accent-soft); color: var(--accent); }
    .cell-area { display: block; }
    .area-links { display: flex; flex-wrap: wrap; gap: 6px 16px; margin: 0 0 16px; padding: 0; list-style: none; }
    .matrix tbody th.row-depth-1 { padding-inline-start: 28px; } .matrix tbody th.row-depth-2 { padding-inline-start: 40px; }
    .matrix tbody th.row-depth-3 { padding-inline-start: 52px; }
    @media (max-width: 820px) {
      .matrix tbody th.row-depth-1 { padding-inline-start: 18px; } .matrix tbody th.row-depth-2 { padding-inline-start: 24px; }
      .matrix tbody th.row-depth-3 { padding-inline-start: 30px; }
    }
    .duty-area { background: var(--accent-soft); color: var(--accent); }
    .quality { margin: 6px 0 0; font-size: 14px; }
    .prerequisites { margin: 2px 0 0; padding-inline-start: 1.2em; font-size: 14px; }
    .reviewed { display: block; margin-top: 4px; }
    .footnote-references { margin-inline-start: 3px; font-size: 12px; line-height: 0; }
    .footnote-references a { display: inline-block; min-width: 24px; line-height: 24px; text-align: center; border-radius: 4px; text-decoration: none; font-weight: 650; }
    .footnote-references a + a { margin-inline-start: 2px; }
    .footnote-references a:target, .table-footnotes li:target { background: var(--accent-soft); }
    .table-footnotes { margin: -8px 0 24px; padding-inline-start: 1.6em; font-size: 14px; color: var(--diagram-muted); }
    .footnote-back { padding: 0 3px; }
    .layer-depth-1 a { inset-inline-start: 28px; } .layer-depth-2 a { inset-inline-start: 40px; } .layer-depth-3 a { inset-inline-start: 52px; }
    .layer-row.layer-depth-1 th { padding-inline-start: 28px; padding-top: 12px; font-size: 13px; letter-spacing: .03em; text-transform: none; }
    .layer-row.layer-depth-2 th { padding-inline-start: 40px; padding-top: 10px; font-size: 13px; letter-spacing: 0; text-transform: none; font-weight: 600; }
    .layer-row.layer-depth-3 th { padding-inline-start: 52px; padding-top: 8px; font-size: 13px; letter-spacing: 0; text-transform: none; font-weight: 500; }
    .detail-areas td:nth-child(2), .detail-areas td:nth-child(3), .coverage td:nth-child(n), .detail.changes td:nth-child(n) { width: auto; }
    .detail-areas tbody th[scope="row"]:not(:first-child) { position: static; min-width: 8rem; }
    .coverage tbody th { min-width: 9rem; }
    .gaps div { display: flex; gap: 16px; padding: 6px 0; align-items: baseline; }
    .gaps dt { flex: 0 0 12rem; font-weight: 600; }
    .gaps dd { margin: 0; }
    @media (max-width: 640px) { .gaps div { display: block; } }

    """#
}
