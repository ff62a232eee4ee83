<?php
// Runs a piece of PHP inside a test site and prints what it returns as JSON, after a line of its own so that notices and
// stray output before it do no harm: php evaluate.php DOCROOT < {"code": "return ...;", "args": {...}}

list( , $docroot ) = $argv;
$toa_soan_input    = json_decode( stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR );

$_SERVER['HTTP_HOST']       = (string) getenv( 'TOA_SOAN_SITE_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $docroot . '/wp-load.php';

$toa_soan_result = ( static function ( string $code, array $args ) {
	global $wpdb;
	return eval( $code );
} )( $toa_soan_input['code'], (array) $toa_soan_input['args'] );

echo "\n==result==\n", json_encode( $toa_soan_result, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
