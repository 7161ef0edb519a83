/** Leaves for the sign-in page and comes back to where the user was. */
export function signIn() {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?returnUrl=${encodeURIComponent(here)}`);
}
