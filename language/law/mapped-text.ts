/**
 * Text with single spaces that knows where each of its characters stands in the source: line breaks, escapes,
 * entities and tags are gone, and a stretch of it still leads back to the file.
 */
export interface MappedText {
    readonly text: string;
    /** Where `text.slice(start, end)` stands in the source; end exclusive. */
    span(start: number, end: number): { readonly start: number; readonly end: number };
}

export interface MappedTextBuilder {
    /** Source text that stands for itself; runs of white space become one space. */
    add(piece: string, source: number): void;
    /** One character that the source writes with `length` others: an escape, an entity. */
    addCoded(character: string, source: number, length: number): void;
    /** White space that the source does not have or that does not count as such: the end of a line or an element. */
    gap(source: number): void;
    /** Offset that the next visible character will have. */
    position(): number;
    /** Offset just after the last visible character. */
    end(): number;
    done(): MappedText;
}

/** Characters that are not seen: soft hyphens, zero-width spaces and joiners, byte order marks. */
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const IRREGULAR = new RegExp(`[\\s${INVISIBLE}]{2,}|[^\\S ]|[${INVISIBLE}]`, 'g');
const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}]+$`);
const WHITE = /\s/;

/** As the builder does it, for text whose place in the source does not matter. */
export function singleSpaced(text: string): string {
    return text.replace(IRREGULAR, (found) => (ONLY_INVISIBLE.test(found) ? '' : ' ')).trim();
}

export function mappedText(): MappedTextBuilder {
    const parts: string[] = [];
    let length = 0;
    /** A space is due before the next visible character; where it stands. */
    let pending: number | undefined;
    // Stretches that run in step with the source; `wide` is the source's length of a coded character, else 0.
    const at: number[] = [];
    const sources: number[] = [];
    const wide: number[] = [];

    const append = (piece: string, source: number, coded = 0): void => {
        const last = at.length - 1;
        const inStep =
            last >= 0 && wide[last] === 0 && coded === 0 && source - sources[last]! === length - at[last]!;
        if (!inStep) {
            at.push(length);
            sources.push(source);
            wide.push(coded);
        }
        parts.push(piece);
        length += piece.length;
    };
    const flush = (): void => {
        if (pending !== undefined && length > 0) append(' ', pending);
        pending = undefined;
    };
    const regular = (piece: string, source: number): void => {
        let [from, to] = [0, piece.length];
        if (piece.startsWith(' ')) {
            pending ??= source;
            from = 1;
        }
        if (to > from && piece.endsWith(' ')) to -= 1;
        if (to > from) {
            flush();
            append(piece.slice(from, to), source + from);
            if (to < piece.length) pending = source + to;
        }
    };

    return {
        add(piece, source) {
            let done = 0;
            for (const found of piece.matchAll(IRREGULAR)) {
                if (found.index > done) regular(piece.slice(done, found.index), source + done);
                if (!ONLY_INVISIBLE.test(found[0])) pending ??= source + found.index;
                done = found.index + found[0].length;
            }
            if (done < piece.length) regular(piece.slice(done), source + done);
        },
        addCoded(character, source, coded) {
            if (ONLY_INVISIBLE.test(character)) return;
            if (WHITE.test(character)) {
                pending ??= source;
                return;
            }
            flush();
            append(character, source, coded);
        },
        gap(source) {
            pending ??= source;
        },
        position: () => (pending !== undefined && length > 0 ? length + 1 : length),
        end: () => length,
        done() {
            const text = parts.join('');
            const stretch = (offset: number): number => {
                let [low, high] = [0, at.length - 1];
                while (low < high) {
                    const middle = (low + high + 1) >> 1;
                    if (at[middle]! <= offset) low = middle;
                    else high = middle - 1;
                }
                return low;
            };
            const sourceOf = (offset: number): number => {
                const i = stretch(offset);
                return wide[i] ? sources[i]! : (sources[i] ?? 0) + offset - (at[i] ?? 0);
            };
            const afterSource = (offset: number): number => {
                const i = stretch(offset);
                return wide[i] ? sources[i]! + wide[i]! : sourceOf(offset) + 1;
            };
            return {
                text,
                span(start, end) {
                    if (end <= start) return { start: sourceOf(start), end: sourceOf(start) };
                    return { start: sourceOf(start), end: afterSource(end - 1) };
                },
            };
        },
    };
}
