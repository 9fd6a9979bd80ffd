/** Why a command does not do what it was asked, in words for a translator. */
export class Refusal extends Error {}
