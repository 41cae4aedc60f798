import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../server/session/carry.js';
import { createShown } from '../../../server/session/shown.js';
import type { Finding, Place } from '../../../language/model/index.js';

const URI = 'file:///regler/a.regel';

const placeAt = (line: number): Place => ({
    uri: URI,
    start: { line, character: 0 },
    end: { line, character: 5 },
});

function finding(place: Place, message: string): Finding {
    return {
        code: 'RR401',
        family: 'død regel',
        severity: 'warning',
        verdict: 'found',
        message,
        primary: { place },
        related: [],
        components: [],
    };
}

describe('what an editor is shown', () => {
    const lines = (shown: ReturnType<typeof createShown>): number[] =>
        shown.diagnosticsOf(URI).map(({ range }) => range.start.line);

    test('moves once with its words, though the place itself has moved when the text was read', () => {
        const shown = createShown(() => ({ language: 'da' }));
        const place = placeAt(3);
        shown.set('r', [finding(place, 'tom')]);
        expect(lines(shown)).toEqual([3]);
        Object.assign(place, placeAt(4));
        shown.carry(new Map([[URI, changeBetween('a\nb\nc\nd', 'ny\na\nb\nc\nd')]]));
        expect(lines(shown)).toEqual([4]);
    });

    test('is another thing only where something is found that was not, or elsewhere', () => {
        const shown = createShown(() => ({ language: 'da' }));
        const [one, other] = [finding(placeAt(1), 'den ene'), finding(placeAt(7), 'den anden')];
        shown.set('r', [one, other]);
        shown.changed();
        const before = shown.diagnosticsOf(URI);
        shown.set('r', [one, other]);
        expect(shown.changed()).toEqual([]);
        Object.assign(other.primary.place, placeAt(8));
        shown.carry(new Map([[URI, changeBetween('a\nb\nc\nd\ne', 'a\nb\nc\nny\nd\ne')]]));
        shown.set('r', [one, other]);
        expect(shown.changed()).toEqual([URI]);
        expect(shown.diagnosticsOf(URI)[0]).toBe(before[0]);
        expect(lines(shown)).toEqual([1, 8]);
    });

    test('stands where its words are when it comes back, though they moved while it was away', () => {
        const shown = createShown(() => ({ language: 'da' }));
        const away = finding(placeAt(3), 'tom');
        shown.set('r', [away]);
        shown.set('r', []);
        Object.assign(away.primary.place, placeAt(4));
        shown.carry(new Map([[URI, changeBetween('a\nb\nc\nd', 'ny\na\nb\nc\nd')]]));
        shown.set('r', [away]);
        expect(lines(shown)).toEqual([4]);
    });
});
