import type { GrammarNet, Place, State } from './grammar-net.js';

/** A token as the lexer gives it: its type by name, and what is written. */
export interface Read {
    readonly type: string;
    readonly image: string;
}

/** One reading of what has been written, up to a point: where in the grammar it stands, in which rules. */
export interface Reading {
    readonly at: State;
    readonly within: Frame;
}

/** A rule of the grammar that is being read. */
export interface Frame {
    readonly id: number;
    readonly rule: string;
    /** Number of the token that it began with. */
    readonly start: number;
    readonly parent?: Frame;
    /** Where its caller goes on. */
    readonly back?: State;
    readonly place?: Place;
    /** What was assigned in it so far: the words, by property. */
    readonly said: Readonly<Record<string, readonly string[]>>;
}

/** Something that may come next. */
export interface Next {
    readonly tokens: ReadonlySet<string>;
    readonly place: Place;
    readonly within: Frame;
    readonly then: Reading;
}

/** All readings of a text at once: none is given up before a word rules it out. */
export class Reader {
    private readonly frames = new Map<string, Frame>();

    constructor(private readonly net: GrammarNet) {}

    begin(rule: string): readonly Reading[] {
        const within = this.enter(rule, 0);
        return [{ at: this.net.rules.get(rule)!.start, within }];
    }

    /** Every reading that the token fits; none where it fits nowhere. `index`: its number. */
    take(readings: readonly Reading[], token: Read, index: number): readonly Reading[] {
        const found = new Map<string, Reading>();
        for (const next of this.next(readings, index, token.type)) {
            const { then, place } = next;
            const within = place.property
                ? this.saying(then.within, place.property, token.image)
                : then.within;
            found.set(`${then.at.id} ${within.id}`, { at: then.at, within });
        }
        return [...found.values()];
    }

    /** What may come next, or which of it is a token of the given type. */
    next(readings: readonly Reading[], index: number, type?: string): Next[] {
        const found: Next[] = [];
        const queue = [...readings];
        const seen = new Set<string>();
        for (let reading = queue.pop(); reading; reading = queue.pop()) {
            const { at, within } = reading;
            const key = `${at.id} ${within.id}`;
            if (seen.has(key)) continue;
            seen.add(key);
            if (at === this.net.rules.get(within.rule)!.end && within.parent && within.back)
                queue.push({ at: within.back, within: within.parent });
            for (const step of at.steps) {
                if (step.kind === 'free') queue.push({ at: step.to, within });
                else if (step.kind === 'token') {
                    if (type === undefined || step.tokens.has(type))
                        found.push({
                            tokens: step.tokens,
                            place: step.place,
                            within,
                            then: { at: step.to, within },
                        });
                } else {
                    const called = this.net.rules.get(step.rule)!;
                    if (type !== undefined && !called.nullable && !called.first.has(type)) continue;
                    const inner = this.enter(step.rule, index, {
                        parent: within,
                        back: step.to,
                        place: step.place,
                    });
                    queue.push({ at: called.start, within: inner });
                }
            }
        }
        return found;
    }

    /** The readings from which a token can be taken after something is left out: how a half-written clause ends. */
    skipTo(readings: readonly Reading[], type: string, index: number): readonly Reading[] {
        const found: Reading[] = [];
        const queue = [...readings];
        const seen = new Set<string>();
        for (let reading = queue.shift(); reading; reading = queue.shift()) {
            const { at, within } = reading;
            const key = `${at.id} ${within.id}`;
            if (seen.has(key)) continue;
            seen.add(key);
            if (this.next([reading], index, type).length > 0) found.push(reading);
            for (const step of at.steps) queue.push({ at: step.to, within });
            if (at === this.net.rules.get(within.rule)!.end && within.parent && within.back)
                queue.push({ at: within.back, within: within.parent });
        }
        return found;
    }

    private saying(frame: Frame, property: string, image: string): Frame {
        const said = { ...frame.said, [property]: [...(frame.said[property] ?? []), image] };
        return this.one(`${frame.id} ${property} ${image}`, { ...frame, said });
    }

    private enter(rule: string, start: number, caller?: { parent: Frame; back: State; place: Place }): Frame {
        const key = `${rule} ${start} ${caller?.parent.id} ${caller?.back.id}`;
        return this.one(key, { rule, start, ...caller, said: {} });
    }

    /** Equal frames are one, so that readings that have come to agree are one. */
    private one(key: string, frame: Omit<Frame, 'id'>): Frame {
        let known = this.frames.get(key);
        if (!known) {
            known = { ...frame, id: this.frames.size };
            this.frames.set(key, known);
        }
        return known;
    }
}

/** A frame and those that it stands in, innermost first. */
export function* around(frame: Frame | undefined): Iterable<Frame> {
    for (let each = frame; each; each = each.parent) yield each;
}
