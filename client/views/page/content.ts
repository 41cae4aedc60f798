import type { FromPage } from '../messages.js';
import { createGrid } from './grid.js';

/** What a view shows, drawn anew while the rules are written without disturbing whoever reads it. */
export interface Content {
    /** The markup, with the choices that stand within it. */
    show(body: string, choices: HTMLElement): void;
    /** Marks what stands where the cursor is. */
    mark(places: readonly string[]): void;
    clear(): void;
}

export function createContent(root: HTMLElement, tell: (message: FromPage) => void): Content {
    const grid = createGrid(root);
    let shown = '';
    let here: readonly string[] = [];
    /** What is being fetched, to be opened when it comes. */
    let opening: string | undefined;
    let drawing = false;

    root.addEventListener('click', ({ target }) => {
        const element = target instanceof Element ? target.closest('[data-place], [data-opens]') : null;
        if (!element) return;
        const opens = element.getAttribute('data-opens');
        const [place] = (element.getAttribute('data-place') ?? '').split(' ');
        if (opens !== null) {
            opening = opens;
            tell({ type: 'choose', id: opens, value: element.id });
        }
        if (place) tell({ type: 'go', place, focus: opens === null });
    });
    root.addEventListener(
        'toggle',
        (event) => {
            const { target } = event;
            if (drawing || !(target instanceof HTMLElement) || !target.hasAttribute('popover')) return;
            if ((event as ToggleEvent).newState === 'closed')
                tell({ type: 'choose', id: target.id, value: '' });
        },
        true,
    );

    function mark(): void {
        const wanted = new Set(here);
        for (const element of root.querySelectorAll('[data-place]')) {
            const is = element
                .getAttribute('data-place')!
                .split(' ')
                .some((name) => wanted.has(name));
            element.classList.toggle('her', is);
            if (is) element.setAttribute('aria-current', 'true');
            else element.removeAttribute('aria-current');
        }
    }

    return {
        show(body, choices) {
            const wasShown = body === shown;
            if (!wasShown) {
                drawing = true;
                const back = remember(root);
                choices.remove();
                root.innerHTML = body;
                shown = body;
                const room = root.querySelector('[data-choices]');
                if (room && choices.childElementCount > 0) room.replaceChildren(choices);
                grid.renew();
                mark();
                back(opening);
                drawing = false;
            }
            const panel = opening === undefined ? null : document.getElementById(opening);
            opening = undefined;
            if (panel?.hasAttribute('popover') && !panel.matches(':popover-open')) panel.showPopover();
        },
        mark(places) {
            here = places;
            mark();
        },
        clear() {
            shown = '';
            root.replaceChildren();
        },
    };
}

/** Where the reader is: what has the focus, what is open, and how far down. Gives back what sets it all again. */
function remember(root: HTMLElement): (opening: string | undefined) => void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    const isWithin = focused !== undefined && root.contains(focused);
    const own = isWithin ? keyOf(root, focused) : undefined;
    const isChoice = isWithin && focused.closest('form') !== null;
    const open = new Set([...root.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id));
    const panel = root.querySelector<HTMLElement>('[popover]:popover-open')?.id;
    const page = { left: window.scrollX, top: window.scrollY };
    const frames = new Map(
        [...root.querySelectorAll('[role="group"]')].map((frame) => [
            frame.getAttribute('aria-label'),
            { left: frame.scrollLeft, top: frame.scrollTop },
        ]),
    );
    return (opening) => {
        for (const details of root.querySelectorAll('details')) if (open.has(details.id)) details.open = true;
        for (const frame of root.querySelectorAll('[role="group"]'))
            frame.scrollTo(frames.get(frame.getAttribute('aria-label')) ?? {});
        window.scrollTo(page);
        const again = panel === undefined || panel === opening ? null : document.getElementById(panel);
        if (again?.hasAttribute('popover')) again.showPopover();
        if (isChoice) focused.focus({ preventScroll: true });
        else if (own !== undefined) find(root, own)?.focus({ preventScroll: true });
    };
}

interface Key {
    readonly id: string;
    readonly text: string;
    readonly nth: number;
}

/** Things without a name of their own are known by their words and their number among those with the same. */
function keyOf(root: HTMLElement, element: HTMLElement): Key {
    const text = wordsOf(element);
    return { id: element.id, text, nth: alike(root, text).indexOf(element) };
}

function find(root: HTMLElement, { id, text, nth }: Key): HTMLElement | null | undefined {
    return id ? document.getElementById(id) : alike(root, text)[nth];
}

const alike = (root: HTMLElement, text: string): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('button, summary, [tabindex]')].filter(
        (each) => wordsOf(each) === text,
    );

const wordsOf = (element: HTMLElement): string =>
    element.getAttribute('aria-label') ?? element.textContent.slice(0, 200);
