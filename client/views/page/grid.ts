/** Arrow keys move between the fields of a matrix, of which one at a time is reached with the tab key. */
export interface Grid {
    /** The table has been drawn anew. */
    renew(): void;
}

export function createGrid(root: HTMLElement): Grid {
    let current = '';
    const fields = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-matrix] td button')];

    function reach(field: HTMLElement): void {
        const before = document.getElementById(current);
        if (before) before.tabIndex = -1;
        current = field.id;
        field.tabIndex = 0;
    }

    root.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLElement && target.matches('[data-matrix] td button')) reach(target);
    });
    root.addEventListener('keydown', (event) => {
        const cell = event.target instanceof HTMLElement ? event.target.closest('[data-matrix] td') : null;
        if (!(cell instanceof HTMLTableCellElement)) return;
        const next = neighbour(cell, event.key);
        if (!next) return;
        event.preventDefault();
        next.focus();
    });

    return {
        renew() {
            const all = fields();
            for (const field of all) field.tabIndex = -1;
            const own = all.find(({ id }) => id === current) ?? all[0];
            if (own) own.tabIndex = 0;
            current = own?.id ?? '';
        },
    };
}

/** The nearest field that way; cells without a rule are stepped over. */
function neighbour(cell: HTMLTableCellElement, key: string): HTMLElement | undefined {
    const row = cell.parentElement as HTMLTableRowElement;
    const cells = [...row.cells];
    const at = cell.cellIndex;
    const rows = [...(row.parentElement as HTMLTableSectionElement).rows];
    const place = rows.indexOf(row);
    const path = {
        ArrowRight: cells.slice(at + 1),
        ArrowLeft: cells.slice(0, at).reverse(),
        Home: cells.slice(0, at),
        End: cells.slice(at + 1).reverse(),
        ArrowDown: rows.slice(place + 1).map((each) => each.cells[at]),
        ArrowUp: rows
            .slice(0, place)
            .reverse()
            .map((each) => each.cells[at]),
    }[key];
    for (const each of path ?? []) {
        const field = each?.querySelector('button');
        if (field) return field;
    }
    return undefined;
}
