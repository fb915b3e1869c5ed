/** The address of a site that may be shown as a link: http or https, of a named host, with nobody's password in it. */
export function isWebsite(text: string): boolean {
  if (text.length > 300 || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(text);
    const web = protocol === 'https:' || protocol === 'http:';
    return (
      web &&
      username === '' &&
      password === '' &&
      /^[^.]+(\.[^.]+)+$/.test(hostname) &&
      !/^[\d.]+$/.test(hostname)
    );
  } catch {
    return false;
  }
}
