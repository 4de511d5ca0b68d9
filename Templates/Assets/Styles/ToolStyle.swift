/// How filters, choosers and the tools of checklists look.

extension Stylesheet {
  static let tools = #"""
    .filters { display: flex; flex-wrap: wrap; align-items: end; gap: 12px 16px; margin: 0 0 16px; padding: 14px 16px; font-size: 14px;
      background: var(--diagram-surface); border: 1px solid var(--diagram-line); border-radius: 12px; }
    .filters label > span { display: block; margin-bottom: 2px; font-size: 13px; color: var(--diagram-muted); }
    .filters fieldset { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 0; padding: 0; border: 0; min-width: 0; }
    .filters legend { padding: 0; margin-bottom: 2px; font-size: 13px; color: var(--diagram-muted); }
    .filters .choice { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; cursor: pointer; }
    .filters select, .filters button, .checklist-tools button { min-height: 36px; padding: 0 12px; font: inherit; color: inherit; cursor: pointer;
      background: var(--diagram-background); border: 1px solid var(--control); border-radius: var(--radius); max-width: 100%; }
    .filters button:hover, .checklist-tools button:hover { border-color: var(--accent); color: var(--accent); }
    .filters [role=status] { margin: 0 0 0 auto; min-height: 36px; display: flex; align-items: center; color: var(--diagram-muted); }
    input[type=checkbox] { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }
    tr .permalink { font-size: 13px; }
    tr:hover .permalink { opacity: 1; }
    .permalink[data-said]::after { content: attr(data-said); margin-inline-start: 6px; font-size: 12px; }

    .embed { margin: 0 0 24px; font-size: 14px; border: 1px solid var(--diagram-line); border-radius: var(--radius); }
    .embed summary { padding: 8px 14px; cursor: pointer; }
    .embed > summary { color: var(--diagram-muted); }
    .embed[open] > summary { color: inherit; font-weight: 600; }
    .embed summary:hover { color: var(--accent); }
    .embed details { border-top: 1px solid var(--diagram-line); }
    .embed details > p, .embed .code { margin: 0 14px 12px; }
    .embed details > p a { white-space: nowrap; }
    .embed pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; }
    @media print { .embed { display: none; } }

    .comparison .table-scroll { max-height: none; }
    .work h3, .work h4 { margin-top: 28px; }

    .checklist-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 0 0 4px; font-size: 14px; }
    .checklist-tools [role=status] { margin: 0 auto 0 0; color: var(--diagram-muted); font-variant-numeric: tabular-nums; }
    .checklist-tools [aria-pressed=true] { background: var(--accent-soft); border-color: var(--accent); color: var(--accent); }
    .tickable .checklist > ul > li { padding-inline-start: 32px; }
    .tickable.is-live .checklist > ul > li::before { display: none; }
    .checklist .tick { position: absolute; inset-inline-start: 0; top: 13px; width: 20px; height: 20px; }
    .checklist li:has(> .tick:checked) .checklist-duty { color: var(--diagram-muted); text-decoration: line-through; text-decoration-thickness: 1px; }

    @media (hover: none) { .permalink { opacity: 1; } }

    """#
}
