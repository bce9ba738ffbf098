// What the app says about itself and the machine. Importable without a browser: it only looks at `navigator` when there is one.

export const apiVersion = '1.13.1';

const platformName = typeof navigator === 'undefined' ? 'Linux' : navigator.userAgent;

export const isMacOS = /Mac/.test(platformName);

export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS,
  isWin: /Win/.test(platformName),
  isLinux: /Linux/.test(platformName),
  isSafari: false,
  resourcePathPrefix: 'app://local/',
};

/** Turns the page into a phone, or back into a desktop: plugins read `Platform`, style sheets read the body's classes. */
export function setMobile(mobile: boolean): void {
  Platform.isDesktop = Platform.isDesktopApp = !mobile;
  Platform.isMobile = Platform.isMobileApp = mobile;
  Platform.isAndroidApp = Platform.isPhone = mobile;
  document.body.classList.toggle('is-mobile', mobile);
  document.body.classList.toggle('is-phone', mobile);
}

export function getLanguage(): string {
  return 'en';
}

/** Whether the app is at least the given version, compared part by part as numbers. */
export function requireApiVersion(version: string): boolean {
  const own = apiVersion.split('.').map(Number);
  const wanted = version.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (own[i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
