/** The parts of a request that tell which REST route it calls. */
interface CalledRequest {
  method: string;
  path: string;
  query: URLSearchParams;
}

/**
 * Makes a predicate for calls of a WordPress REST route, such as `restCall('POST', '/wp/v2/media')` or
 * `restCall('POST', /^\/wp\/v2\/posts\/\d+$/)`, in both forms of address: `/wp-json/…` and `?rest_route=…`.
 */
export function restCall(method: string, route: string | RegExp): (request: CalledRequest) => boolean {
  return (request) => {
    const called = request.query.get('rest_route') ?? /\/wp-json(\/.*)$/.exec(request.path)?.[1];
    if (called === undefined || request.method !== method) return false;
    const plain = called.replace(/\/$/, '');
    return typeof route === 'string' ? plain === route : route.test(plain);
  };
}
