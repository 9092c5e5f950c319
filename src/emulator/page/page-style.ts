// The style of the page: light and dark, wide and narrow.

export const PAGE_STYLE = `
  :root { color-scheme: light dark; }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; overflow-wrap: anywhere; }
  table { border-collapse: collapse; }
  th, td { text-align: left; padding: 0.2rem 1.5rem 0.2rem 0; border-bottom: 1px solid #8884; }
  td:not(:last-child) { white-space: nowrap; }
  h2 { font-size: 1rem; margin-top: 2rem; }
  form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; margin-bottom: 1rem; }
  label { display: grid; flex: 1 1 14rem; font-size: 0.85rem; }
  input, select, button { font: inherit; padding: 0.2rem 0.5rem; }
  button { flex: 0 0 9rem; }
  #outcome { min-height: 1.5em; }
  #outcome.refused, #trouble { color: light-dark(#b00020, #ff8a80); }
  @media (max-width: 45rem) {
    body { margin: 1rem; }
    table, tbody, tr, td { display: block; }
    tr:has(th) { display: none; }
    tr { border-bottom: 1px solid #8884; padding: 0.4rem 0; }
    td { border: 0; padding: 0; }
    td:not(:last-child) { white-space: normal; }
    label, button { flex-basis: 100%; }
  }
`;
