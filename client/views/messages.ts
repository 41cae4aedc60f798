import type { ViewContent } from '../../server/protocol/requests.js';

/** What a panel tells its page. */
export type ToPage =
    | { readonly type: 'show'; readonly content: ViewContent }
    /** The places that the cursor stands in, by their names in what is shown. */
    | { readonly type: 'cursor'; readonly places: readonly string[] }
    /** In place of a view: a sentence for the reader. */
    | { readonly type: 'say'; readonly text: string };

/** What the page tells its panel. */
export type FromPage =
    | { readonly type: 'ready' }
    | { readonly type: 'choose'; readonly id: string; readonly value: string }
    | { readonly type: 'go'; readonly place: string; readonly focus: boolean };

const LONGEST = 1000;

/** A message of a page, or undefined for anything else: whatever comes out of a page is looked at first. */
export function readFromPage(message: unknown): FromPage | undefined {
    if (typeof message !== 'object' || message === null) return undefined;
    const { type, id, value, place, focus } = message as Readonly<Record<string, unknown>>;
    switch (type) {
        case 'ready':
            return { type };
        case 'choose':
            return isText(id) && isText(value) ? { type, id, value } : undefined;
        case 'go':
            return isText(place) && typeof focus === 'boolean' ? { type, place, focus } : undefined;
        default:
            return undefined;
    }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
