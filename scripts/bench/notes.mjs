// The paragraph of docs/performance.md that a person writes, after reading profiles.

export const NOTES = 'To be written.';
