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
    .matrix-areas td { min-width: 9rem; }
    .matrix-areas abbr { text-decoration: none; }
    .duty-area { background: var(--accent-soft); color: var(--accent); }
    .quality { margin: 6px 0 0; font-size: 14px; }
    .prerequisites { margin: 2px 0 0; padding-left: 1.2em; font-size: 14px; }
    .reviewed { display: block; margin-top: 4px; }
    .footnote-references { margin-left: 3px; font-size: 12px; line-height: 0; }
    .footnote-references a { padding: 2px 4px; border-radius: 4px; text-decoration: none; font-weight: 650; }
    .footnote-references a + a { margin-left: 2px; }
    .footnote-references a:target, .table-footnotes li:target { background: var(--accent-soft); }
    .table-footnotes { margin: -8px 0 24px; padding-left: 1.6em; font-size: 14px; color: var(--diagram-muted); }
    .footnote-back { text-decoration: none; padding: 0 3px; }
    .layer-depth-1 a { left: 28px; } .layer-depth-2 a { left: 40px; } .layer-depth-3 a { left: 52px; }
    .layer-row.layer-depth-1 th { padding-left: 28px; padding-top: 12px; font-size: 13px; letter-spacing: .03em; text-transform: none; }
    .layer-row.layer-depth-2 th { padding-left: 40px; padding-top: 10px; font-size: 13px; letter-spacing: 0; text-transform: none; font-weight: 600; }
    .layer-row.layer-depth-3 th { padding-left: 52px; padding-top: 8px; font-size: 13px; letter-spacing: 0; text-transform: none; font-weight: 500; }
    .detail-areas td:nth-child(2), .detail-areas td:nth-child(3), .coverage td:nth-child(n) { width: auto; }
    .detail-areas tbody th[scope="row"]:not(:first-child) { position: static; min-width: 8rem; }
    .coverage tbody th { min-width: 9rem; }
    .gaps div { display: flex; gap: 16px; padding: 6px 0; align-items: baseline; }
    .gaps dt { flex: 0 0 12rem; font-weight: 600; }
    .gaps dd { margin: 0; }
    @media (max-width: 640px) { .gaps div { display: block; } }

    """#
}
