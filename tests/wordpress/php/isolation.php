<?php
/**
 * Plugin Name: Test site isolation
 * Description: No mail, no outgoing requests, no XML-RPC. What the REST API does is left alone.
 */

add_filter( 'pre_wp_mail', '__return_true' ); // "sent", without sending
add_filter( 'xmlrpc_enabled', '__return_false' );
add_filter( 'wp_headers', static function ( $headers ) {
	unset( $headers['X-Pingback'] );
	return $headers;
} );
// WP_HTTP_BLOCK_EXTERNAL lets requests to the site itself pass; a site that serves with few workers can wait for itself forever.
add_filter( 'pre_http_request', static function () {
	return new WP_Error( 'http_request_not_executed', 'This test site makes no requests.' );
} );
