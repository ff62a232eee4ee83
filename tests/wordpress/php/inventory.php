<?php
// What is in the site, read from the database and the disk and not through the REST API that is under test.
// Returned for $args['kind']: every post, or every media item, in any status, lowest id first.

global $wpdb;
$rows = $wpdb->get_results( $wpdb->prepare(
	"SELECT * FROM {$wpdb->posts} WHERE post_type = %s ORDER BY ID",
	'media' === $args['kind'] ? 'attachment' : 'post'
) );

$term_names = static fn( int $id, string $taxonomy ) => array_values( array_map(
	static fn( $term ) => html_entity_decode( $term->name ),
	wp_get_object_terms( $id, $taxonomy )
) );

$utc = static fn( string $mysql_time ) => str_starts_with( $mysql_time, '0000' ) ? null : str_replace( ' ', 'T', $mysql_time ) . 'Z';

$media = static function ( $row ) {
	$id   = (int) $row->ID;
	$file = wp_get_original_image_path( $id ) ?: get_attached_file( $id ); // the original, not the copy scaled to 2560 px
	return array(
		'id'          => $id,
		'title'       => $row->post_title,
		'slug'        => $row->post_name,
		'status'      => $row->post_status,
		'caption'     => $row->post_excerpt,
		'description' => $row->post_content,
		'altText'     => (string) get_post_meta( $id, '_wp_attachment_image_alt', true ),
		'mimeType'    => $row->post_mime_type,
		'parent'      => (int) $row->post_parent,
		'author'      => (string) ( get_userdata( (int) $row->post_author )->user_login ?? '' ),
		'file'        => $file ? basename( $file ) : null,
		'sha256'      => $file && is_file( $file ) ? hash_file( 'sha256', $file ) : null,
		'bytes'       => $file && is_file( $file ) ? filesize( $file ) : null,
	);
};

$post = static fn( $row ) => array(
	'id'            => (int) $row->ID,
	'title'         => $row->post_title,
	'slug'          => $row->post_name,
	'status'        => $row->post_status,
	'content'       => $row->post_content,
	'excerpt'       => $row->post_excerpt,
	'author'        => (string) ( get_userdata( (int) $row->post_author )->user_login ?? '' ),
	'dateGmt'       => $utc( $row->post_date_gmt ),
	'modifiedGmt'   => $utc( $row->post_modified_gmt ),
	'categories'    => $term_names( (int) $row->ID, 'category' ),
	'tags'          => $term_names( (int) $row->ID, 'post_tag' ),
	'featuredMedia' => (int) get_post_thumbnail_id( (int) $row->ID ),
);

return array_map( 'media' === $args['kind'] ? $media : $post, $rows );
