<?php
// Makes a site out of an empty database and prints its users as JSON: php install.php DOCROOT

list( , $docroot ) = $argv;
mysqli_report( MYSQLI_REPORT_OFF );

$give_up = microtime( true ) + 60;
while ( ! ( $db = @mysqli_connect( 'localhost', 'root', '', '', 0, getenv( 'TOA_SOAN_DB_SOCKET' ) ) ) ) {
	if ( microtime( true ) > $give_up ) {
		fwrite( STDERR, 'The database does not answer: ' . mysqli_connect_error() . "\n" );
		exit( 1 );
	}
	usleep( 20000 );
}
mysqli_query( $db, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
mysqli_close( $db );

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = '127.0.0.1';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $docroot . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$people = array(
	'admin'       => array( 'administrator', 'Quản trị trang' ),
	'editor'      => array( 'editor', 'Biên tập viên' ),
	'author'      => array( 'author', 'Phóng viên' ),
	'contributor' => array( 'contributor', 'Cộng tác viên' ),
);

$admin_password = bin2hex( random_bytes( 9 ) );
wp_install( 'Trang thử của Tòa Soạn', 'admin', 'admin@example.test', true, '', $admin_password );

// WordPress greets a new site with a post, a page and a comment; a test wants to see only what it made itself.
foreach ( get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1, 'fields' => 'ids' ) ) as $id ) {
	wp_delete_post( $id, true );
}
foreach ( array( 'Tin tức - Sự kiện nổi bật', 'Đảng - đoàn thể', 'Chính trị' ) as $category ) {
	wp_insert_term( $category, 'category' );
}
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules( false );

$users = array();
foreach ( $people as $login => list( $role, $display_name ) ) {
	$password = 'admin' === $login ? $admin_password : bin2hex( random_bytes( 9 ) );
	$known    = get_user_by( 'login', $login );
	$id       = $known ? $known->ID : wp_insert_user( array( 'user_login' => $login, 'user_pass' => $password, 'user_email' => $login . '@example.test', 'role' => $role ) );
	wp_update_user( array( 'ID' => $id, 'display_name' => $display_name ) );
	list( $application_password ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Tòa Soạn' ) );

	$users[ $login ] = array(
		'id'                  => $id,
		'name'                => $login,
		'displayName'         => $display_name,
		'password'            => $password,
		'applicationPassword' => WP_Application_Passwords::chunk_password( $application_password ),
	);
}
echo "\n", json_encode( $users, JSON_THROW_ON_ERROR );
