/** Where the text before `end` ends without the space there. */
export function trimmedEnd(text: string, start: number, end: number): number {
    let at = end;
    while (at > start && text[at - 1] === ' ') at -= 1;
    return at;
}

/** Whether an offset lies between » and «: a quotation's labels and full stops are those of another text. */
export function quotations(text: string): (offset: number) => boolean {
    const ranges = [...text.matchAll(/»[^»«]*«/g)].map(
        (each) => [each.index, each.index + each[0].length] as const,
    );
    return (offset) => {
        let [low, high] = [0, ranges.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (ranges[middle]![1] <= offset) low = middle + 1;
            else high = middle;
        }
        return low < ranges.length && ranges[low]![0] < offset;
    };
}
