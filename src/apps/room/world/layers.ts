/**
 * Who sees what. Everything is on three's layer 0, which every view sees, but the skin of hands: its mesh as it was measured
 * is for the webcam, for shadows and for the truth; a rounder one on the same bones, four times as dear, is for eyes.
 */
export const LAYERS = { casters: 1, measured: 2, eyes: 3 } as const;
