import type { WordPressSite } from './site';

/** What the site made of the post in a WXR file; `sent` is the content in the file, `stored` that in the site's database. */
export interface Imported {
  readonly version: string;
  readonly sent: string;
  readonly stored: string;
  readonly title: string;
  readonly status: string;
  readonly slug: string;
  readonly date: string;
  readonly category: string;
}

/**
 * Does with a WXR file and its first post what the plugin "WordPress Importer" does, with the site's own SimpleXML, kses and
 * database, for the user who is an author; the post is removed again.
 * @throws Error with the site's words where it does not take the file
 */
export async function importWxr(site: WordPressSite, wxr: string): Promise<Imported> {
  const took = await site.php<Imported | { error: string }>(
    `libxml_use_internal_errors(true);
    $xml = simplexml_load_string($args['wxr']);
    if (!$xml) return ['error' => libxml_get_errors()[0]->message];
    $wp = $xml->getDocNamespaces()['wp'];
    $item = $xml->channel->item[0];
    $post = $item->children($wp);
    wp_set_current_user((int) $args['author']);
    kses_init_filters();
    $content = (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded;
    $id = wp_insert_post(wp_slash([
      'post_title' => (string) $item->title, 'post_content' => $content,
      'post_excerpt' => (string) $item->children($xml->getDocNamespaces()['excerpt'])->encoded,
      'post_status' => (string) $post->status, 'post_type' => (string) $post->post_type, 'post_name' => (string) $post->post_name,
      'post_date' => (string) $post->post_date, 'post_date_gmt' => (string) $post->post_date_gmt,
    ]), true);
    if (is_wp_error($id)) return ['error' => $id->get_error_message()];
    $stored = get_post($id);
    $answer = [
      'version' => (string) $xml->channel->children($wp)->wxr_version, 'sent' => $content, 'stored' => $stored->post_content, 'title' => $stored->post_title,
      'status' => $stored->post_status, 'slug' => $stored->post_name, 'date' => $stored->post_date_gmt, 'category' => (string) $item->category,
    ];
    wp_delete_post($id, true);
    kses_remove_filters();
    return $answer;`,
    { wxr, author: site.users.author.id },
  );
  if ('error' in took) throw new Error(`the site did not take the file: ${took.error}`);
  return took;
}
