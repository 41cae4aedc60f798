import type { ViewChoice } from '../../../server/protocol/requests.js';
import type { FromPage } from '../messages.js';

/** The choices of a view. They stay while the view is drawn anew, so that whoever writes in one is not disturbed. */
export interface Choices {
    show(offered: readonly ViewChoice[]): void;
    /** Choices with a heading, which stand within the view where it has room for them. */
    readonly within: HTMLElement;
}

type Control = HTMLSelectElement | HTMLInputElement;

const PAUSE = 250;

export function createChoices(top: HTMLElement, tell: (message: FromPage) => void): Choices {
    const within = document.createElement('form');
    within.className = 'valg';
    for (const form of [top, within]) form.addEventListener('submit', (event) => event.preventDefault());
    let shape = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let controls = new Map<string, Control>();

    function choose(id: string, value: string, pause: number): void {
        clearTimeout(waiting);
        waiting = setTimeout(() => tell({ type: 'choose', id, value }), pause);
    }

    function build(offered: readonly ViewChoice[]): void {
        controls = new Map();
        top.replaceChildren();
        within.replaceChildren();
        const boxes = new Map<string, HTMLElement>();
        for (const [number, choice] of offered.entries()) {
            const control = controlOf(choice, `valg-${number}`, choose);
            controls.set(choice.id, control);
            boxOf(choice.heading, top, within, boxes).append(labelled(choice, control));
        }
        top.hidden = top.childElementCount === 0;
    }

    return {
        within,
        show(offered) {
            const own = JSON.stringify(offered.map(({ value: _, ...rest }) => rest));
            if (own !== shape) {
                const focused = [...controls].find(([, each]) => each === document.activeElement)?.[0];
                build(offered);
                shape = own;
                if (focused !== undefined) controls.get(focused)?.focus();
            }
            for (const { id, value } of offered) {
                const control = controls.get(id)!;
                // What is being written is the reader's; the view follows in a moment.
                if (control !== document.activeElement) setValue(control, value);
            }
        },
    };
}

function boxOf(
    heading: string | undefined,
    top: HTMLElement,
    within: HTMLElement,
    boxes: Map<string, HTMLElement>,
): HTMLElement {
    if (heading === undefined) return top;
    let box = boxes.get(heading);
    if (!box) {
        const legend = document.createElement('legend');
        legend.textContent = heading;
        box = document.createElement('fieldset');
        box.append(legend);
        within.append(box);
        boxes.set(heading, box);
    }
    return box;
}

function controlOf(
    choice: ViewChoice,
    id: string,
    choose: (id: string, value: string, pause: number) => void,
): Control {
    if (choice.kind === 'select') {
        const select = document.createElement('select');
        select.id = id;
        const groups = new Map<string, HTMLOptGroupElement>();
        for (const { value, label, heading } of choice.options) {
            const option = new Option(label, value);
            if (heading === undefined) {
                select.append(option);
                continue;
            }
            let group = groups.get(heading);
            if (!group) {
                group = document.createElement('optgroup');
                group.label = heading;
                groups.set(heading, group);
                select.append(group);
            }
            group.append(option);
        }
        select.addEventListener('change', () => choose(choice.id, select.value, 0));
        return select;
    }
    const input = document.createElement('input');
    input.id = id;
    input.autocomplete = 'off';
    if (choice.kind === 'check') {
        input.type = 'checkbox';
        input.addEventListener('change', () => choose(choice.id, input.checked ? 'ja' : '', 0));
        return input;
    }
    input.type = choice.kind === 'number' ? 'number' : 'search';
    if (choice.min !== undefined) input.min = String(choice.min);
    if (choice.max !== undefined) input.max = String(choice.max);
    input.addEventListener('input', () => choose(choice.id, input.value, PAUSE));
    return input;
}

function labelled({ kind, label: text, unit }: ViewChoice, control: Control): HTMLElement {
    const box = document.createElement('div');
    const label = document.createElement('label');
    label.htmlFor = control.id;
    label.textContent = unit === undefined ? text : `${text} (${unit})`;
    box.className = kind === 'check' ? 'kryds' : 'felt';
    if (kind === 'check') box.append(control, label);
    else box.append(label, control);
    return box;
}

function setValue(control: Control, value: string): void {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'ja';
    else if (control.value !== value) control.value = value;
}
