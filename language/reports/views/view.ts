import type { Place } from '../../model/index.js';
import { html, type Content, type Markup } from '../html.js';
import type { Writing } from '../reform/rule-lines.js';
import type { Page } from '../reform/sections/parts.js';

/** A picture with a table behind it, for an editor: what it shows, what can be chosen, and where things stand. */
export interface View {
    readonly title: string;
    readonly body: Markup;
    readonly choices: readonly Choice[];
    /** By the name that an element has in `data-place`. */
    readonly places: ReadonlyMap<string, Place>;
}

/** Something that the reader may choose; an empty value is that nothing is chosen. */
export interface Choice {
    readonly id: string;
    readonly label: string;
    readonly kind: 'select' | 'check' | 'text' | 'number';
    readonly value: string;
    readonly options: readonly Option[];
    readonly heading?: string;
    readonly unit?: string;
    readonly min?: number;
    readonly max?: number;
}

export interface Option {
    readonly value: string;
    readonly label: string;
    readonly heading?: string;
}

export type Chosen = Readonly<Record<string, string>>;

/** What a view is written with. */
export interface ViewWriting extends Writing, Page {
    readonly places: Places;
}

/** The places that a view names, each once. */
export interface Places {
    nameOf(place: Place): string;
    readonly all: ReadonlyMap<string, Place>;
}

export function createPlaces(): Places {
    const names = new Map<string, string>();
    const all = new Map<string, Place>();
    return {
        all,
        nameOf(place) {
            const key = `${place.uri}#${place.start.line}:${place.start.character}`;
            let name = names.get(key);
            if (name === undefined) {
                names.set(key, (name = `s${names.size + 1}`));
                all.set(name, place);
            }
            return name;
        },
    };
}

/** The attribute of an element that leads to the places. */
export function leadsTo(places: readonly Place[], { places: known }: ViewWriting): Content {
    if (places.length === 0) return undefined;
    return html` data-place="${[...new Set(places.map((each) => known.nameOf(each)))].join(' ')}"`;
}

/** A choice between a few things, the first of which is what an empty value means. */
export function select(id: string, label: string, value: string, options: readonly Option[]): Choice {
    const known = options.some((each) => each.value === value);
    return { id, label, kind: 'select', value: known ? value : (options[0]?.value ?? ''), options };
}

export function check(id: string, label: string, value: string): Choice {
    return { id, label, kind: 'check', value: value === 'ja' ? 'ja' : '', options: [] };
}

export function text(id: string, label: string, value: string): Choice {
    return { id, label, kind: 'text', value: value.slice(0, MOST_LETTERS), options: [] };
}

const MOST_LETTERS = 200;
