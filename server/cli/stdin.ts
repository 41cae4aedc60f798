/** All that comes on standard input, until its end. */
export async function readStdin(): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts);
}
