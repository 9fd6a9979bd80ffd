interface ImportMetaEnv {
  /** Whether a site is being built, as against shown by the dev server. */
  readonly IS_BUILD: boolean;
}
