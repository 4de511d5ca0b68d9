/// How the search looks: a field in the header, and the results below it.

extension Stylesheet {
  static let search = #"""
    .search { position: relative; flex: 0 1 340px; min-width: 0; }
    .search input { width: 100%; height: 38px; padding: 0 36px 0 14px; font: inherit; font-size: 15px; color: inherit;
      background: var(--diagram-surface); border: 1px solid var(--control); border-radius: var(--radius); appearance: none; }
    .search input::placeholder { color: var(--diagram-muted); opacity: 1; }
    .search kbd { position: absolute; inset-inline-end: 10px; top: 8px; padding: 0 7px; line-height: 20px; font-size: 12px; pointer-events: none;
      color: var(--diagram-muted); border: 1px solid var(--diagram-line); border-radius: 4px; background: var(--diagram-background); }
    .search input:focus ~ kbd { display: none; }
    .search-results { position: absolute; inset-inline-end: 0; top: calc(100% + 8px); width: min(560px, calc(100vw - 32px)); max-height: min(70vh, 640px);
      overflow-y: auto; overscroll-behavior: contain; margin: 0; padding: 8px; list-style: none; z-index: 40;
      background: var(--diagram-background); border: 1px solid var(--control); border-radius: 12px;
      box-shadow: 0 12px 40px rgb(0 0 0 / .22); }
    .search-results a { display: block; padding: 10px 14px; border-radius: var(--radius); color: inherit; text-decoration: none; }
    .search-results a:hover, .search-results a:focus { background: var(--accent-soft); }
    .search-results li + li { margin-top: 2px; }
    .search-title { display: block; font-weight: 600; }
    .search-kind { display: block; font-size: 13px; color: var(--diagram-muted); }
    .search-snippet { display: block; font-size: 14px; line-height: 1.45; overflow-wrap: anywhere; }
    mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--accent); text-underline-offset: 2px; }
    .search [role=status] { position: absolute; inset-inline-end: 0; top: calc(100% + 8px); margin: 0; padding: 10px 16px; z-index: 39; font-size: 14px;
      background: var(--diagram-background); border: 1px solid var(--control); border-radius: 12px; }
    .search [role=status]:empty { display: none; }
    .search .search-results:not([hidden]) ~ [role=status] { clip-path: inset(50%); height: 1px; width: 1px; padding: 0; overflow: hidden;
      white-space: nowrap; border: 0; }
    @media (max-width: 820px) {
      .site-header { flex-wrap: wrap; height: auto; padding-top: 8px; padding-bottom: 8px; position: static; }
      .brand { flex: 1 1 0; }
      .search { order: 9; flex: 1 0 100%; }
      .search kbd { display: none; }
      .search-results { inset-inline-start: 0; inset-inline-end: 0; width: auto; }
    }

    """#
}
