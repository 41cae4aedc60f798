/**
 * Something that the lowering of a declaration may look at. `changed` is the time at which what it says last became
 * something else, so that whoever looked before then has to look again.
 */
export interface Slot {
    changed: number;
    /** The last list that it was noted in, so that a list has it once. */
    notedIn?: readonly Slot[];
}

/** Keeps account of what is looked at, and of when it changed. */
export interface Watch {
    /** Counts changes. */
    readonly now: number;
    note(slot: Slot): void;
    change(slot: Slot): void;
    /** Does some work, and adds everything that it looked at to a list, in the order in which it was first looked at. */
    during<T>(seen: Slot[], work: () => T): T;
}

export function createWatch(): Watch {
    let now = 0;
    let seen: Slot[] | undefined;
    return {
        get now() {
            return now;
        },
        note(slot) {
            if (!seen || slot.notedIn === seen) return;
            slot.notedIn = seen;
            seen.push(slot);
        },
        change(slot) {
            now += 1;
            slot.changed = now;
        },
        during(list, work) {
            const outer = seen;
            seen = list;
            try {
                return work();
            } finally {
                seen = outer;
            }
        },
    };
}

/** Whether something that was looked at has changed since. */
export function isStale({ seen, at }: { readonly seen: readonly Slot[]; readonly at: number }): boolean {
    for (const slot of seen) if (slot.changed > at) return true;
    return false;
}

/** A question that can be asked about any name, and that remembers who asked. */
export interface Watched<T> {
    get(key: string): T;
    /** Answers all questions anew, after what they are about has changed. */
    refresh(): void;
}

/** `same`: whether two answers are alike to everyone who asks; the first of them is then the answer still. */
export function watched<T>(
    watch: Watch,
    answer: (key: string) => T,
    same: (a: T, b: T) => boolean = Object.is,
): Watched<T> {
    const slots = new Map<string, Slot & { value: T }>();
    return {
        get(key) {
            let slot = slots.get(key);
            if (!slot) slots.set(key, (slot = { changed: 0, value: answer(key) }));
            watch.note(slot);
            return slot.value;
        },
        refresh() {
            for (const [key, slot] of slots) {
                const value = answer(key);
                if (same(slot.value, value)) continue;
                slot.value = value;
                watch.change(slot);
            }
        },
    };
}
